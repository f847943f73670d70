internal import Foundation
internal import LegworkStore
internal import TerminalUI

/// Runs the planner's service beside the input loop: requests in, answers into a mailbox.
///
/// One task takes the requests in order; those that gathered while it was busy it takes together.
final class PlannerWorker: Sendable {
  private let requests = Mailbox<PlannerRequest>()
  private let calls: AsyncStream<Void>.Continuation
  private let end = DispatchSemaphore(value: 0)

  /// Plans a document and waits for requests; what fails at once is posted, too.
  init(_ document: EventDocument, _ mailbox: Mailbox<PlannerAnswer>) {
    let (stream, calls) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.calls = calls
    Task.detached { [requests, end] in
      defer { end.signal() }
      do {
        var service = try PlannerService(document)
        mailbox.post(service.opened())
        for await _ in stream { service.answer(requests.drain(), post: mailbox.post) }
        service.answer(requests.drain(), post: mailbox.post)
      } catch {
        mailbox.post(.failed(number: 0, CommandFailure(explaining: error)))
      }
    }
  }

  /// Asks for something; returns at once.
  func ask(_ request: PlannerRequest) {
    requests.post(request)
    calls.yield()
  }

  /// Waits until all that was asked is done and saved.
  func finish() {
    calls.finish()
    end.wait()
  }
}
