import ArgumentParser
import LegworkApp

/// A verb of the program: flags in, an answer or a failure out.
protocol Verb: ParsableCommand {
  /// How the answer is written.
  var output: OutputOptions { get }
  /// Does the work.
  func answer() throws -> CommandAnswer
}

extension Verb {
  /// Writes the answer and ends with its status.
  func run() throws {
    let status: ExitStatus
    do {
      let answer = try answer()
      for note in answer.notes { StandardStreams.writeError(note + "\n") }
      var isTaken = true
      try answer.write(as: output.form) { piece in
        if isTaken { isTaken = try StandardStreams.writeOutput(piece) }
      }
      if isTaken { try answer.onceWritten?() }
      status = answer.status
    } catch let error as ValidationError {
      throw error
    } catch {
      let failure = CommandFailure(explaining: error)
      if output.json { _ = try? StandardStreams.writeOutput(failure.document) }
      StandardStreams.writeError(failure.text)
      status = failure.status
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
