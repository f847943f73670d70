#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Coordinate {
  /// Metres in a straight line, by the haversine formula on a sphere of 6,371 km.
  public func metres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let latitudes = (other.latitude - latitude) * radians
    let longitudes = (other.longitude - longitude) * radians
    let a =
      sin(latitudes / 2) * sin(latitudes / 2)
      + cos(latitude * radians) * cos(other.latitude * radians)
      * sin(longitudes / 2) * sin(longitudes / 2)
    return 2 * 6_371_000 * asin(min(1, max(0, a)).squareRoot())
  }
}
