// Placeholder until the sample lands.
