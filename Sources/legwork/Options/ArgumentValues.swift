public import ArgumentParser
public import LegworkApp
public import LegworkModel

extension CatalogFileFormat: ExpressibleByArgument {}
extension ItineraryFormat: ExpressibleByArgument {}
extension PictureKind: ExpressibleByArgument {}
extension TravelEstimate: ExpressibleByArgument {}
