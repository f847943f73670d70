#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Messages of other threads to the loop, in the order they were posted.
public final class Mailbox<Message: Sendable>: Sendable {
  private let box = Locked<(messages: [Message], wake: (@Sendable () -> Void)?)>(([], nil))

  /// Makes an empty mailbox.
  public init() {}

  /// Adds a message and wakes the loop; may be called from any thread.
  public func post(_ message: Message) {
    let wake = box.with { state in
      state.messages.append(message)
      return state.messages.count == 1 ? state.wake : nil
    }
    wake?()
  }

  /// Takes all messages.
  public func drain() -> [Message] {
    box.with { state in
      defer { state.messages = [] }
      return state.messages
    }
  }

  /// Calls that from now on when the first message arrives.
  func connect(_ wake: @escaping @Sendable () -> Void) {
    let waiting = box.with { state in
      state.wake = wake
      return !state.messages.isEmpty
    }
    if waiting { wake() }
  }
}

/// A value that one thread at a time may use.
///
/// Safe to share: the value is only reached under the lock, and the lock is in memory that lives as
/// long as this does and never moves.
@safe final class Locked<Value>: @unchecked Sendable {
  private var value: Value
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  /// Makes a lock around a value.
  init(_ value: sending Value) {
    self.value = value
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(mutex, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deallocate()
  }

  /// Uses the value while no other thread does.
  func with<Result>(_ body: (inout Value) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body(&value)
  }
}
