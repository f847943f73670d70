import Foundation
import _FuzzTargets

// What libFuzzer calls, in place of a main program. `.ci/fuzz` builds and runs it.

/// The reader under test, by the name in the environment.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["LEGWORK_FUZZ"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("LEGWORK_FUZZ is one of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()

private let samples = target.samples

/// Reads bytes, which libFuzzer lends for the call; a broken law ends the program as a trap would.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let broken = unsafe target.broken(Array(UnsafeBufferPointer(start: start, count: count)))
  if !broken.isEmpty { fatalError("\(broken)") }
  return 0
}

/// libFuzzer's own way of changing bytes.
@_silgen_name("LLVMFuzzerMutate")
private func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Changes bytes: mostly as libFuzzer would, else by what they mean, now and then from a sample.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  guard seed % 3 == 0 || count < 2 else { return unsafe mutate(start, count, limit) }
  // libFuzzer has made room for that many bytes.
  let space = unsafe UnsafeMutableBufferPointer(start: start, count: limit)
  let from =
    seed % 20 == 0 || count < 2
    ? samples[Int(seed / 20) % samples.count] : unsafe Array(space[..<count])
  var mutator = InputMutator(seed: Int(seed))
  let spoilt = mutator.spoil(from, with: FuzzTarget.allSamples).prefix(limit)
  _ = unsafe space.update(fromContentsOf: spoilt)
  return spoilt.count
}
