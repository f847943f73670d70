public import ArgumentParser
public import LegworkApp
public import LegworkModel

extension ItineraryFormat: ExpressibleByArgument {}
extension TravelEstimate: ExpressibleByArgument {}
