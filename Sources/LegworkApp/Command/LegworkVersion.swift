/// The program's version.
public let legworkVersion = "0.1.0"
