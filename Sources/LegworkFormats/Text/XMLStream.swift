import CLibXML2

/// Streams XML through the system's libxml2: no network, no entity expansion, size limits on.
///
/// Entities of the document's own stay in the text as they are written.
///
/// The only file that imports libxml2.
enum XMLStream {
  /// What the stream meets, in document order.
  enum Part {
    case open(name: String, attributes: [String: String], line: Int)
    case text(String)
    case close(name: String)
  }

  /// Why it can't be read on.
  struct Failure: Error, Hashable {
    var line: Int
    var column: Int
    var reason: String
    /// Whether the text breaks off rather than breaks a rule.
    var isTruncated: Bool
  }

  /// Hands on everything from the first element to the end of the last.
  ///
  /// O(bytes).
  static func read(_ bytes: [UInt8], _ take: (Part) -> Void) throws(Failure) {
    guard bytes.count <= Int(Int32.max) else {
      throw Failure(line: 1, column: 1, reason: "the file is larger than 2 GB", isTruncated: false)
    }
    let result = unsafe bytes.withUnsafeBytes { buffer -> Result<Void, Failure> in
      Result { () throws(Failure) in try unsafe read(buffer, take) }
    }
    try result.get()
  }

  private final class ErrorBox {
    var first: Failure?
  }

  private static func read(
    _ buffer: UnsafeRawBufferPointer, _ take: (Part) -> Void
  ) throws(Failure) {
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue)
    guard
      let reader = unsafe xmlReaderForMemory(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, nil, options)
    else {
      throw Failure(line: 1, column: 1, reason: "no XML could be read", isTruncated: false)
    }
    defer { unsafe xmlFreeTextReader(reader) }
    let box = ErrorBox()
    let errors = unsafe Unmanaged.passUnretained(box).toOpaque()
    unsafe xmlTextReaderSetStructuredErrorHandler(
      reader,
      { context, error in
        guard let context = unsafe context, let error = unsafe error?.pointee else { return }
        unsafe XMLStream.keep(
          error.level.rawValue, error.code, error.line, error.int2, error.message,
          in: Unmanaged<AnyObject>.fromOpaque(context).takeUnretainedValue())
      }, unsafe errors)
    var status = unsafe xmlTextReaderRead(reader)
    while status == 1 {
      unsafe step(reader, take)
      status = unsafe xmlTextReaderRead(reader)
    }
    try withExtendedLifetime(box) { () throws(Failure) in
      if var failure = box.first {
        let last = unsafe buffer.last { $0 > 32 }
        failure.isTruncated = failure.isTruncated || last != UInt8(ascii: ">")
        throw failure
      }
      if status != 0 {
        throw unsafe Failure(
          line: Int(xmlTextReaderGetParserLineNumber(reader)), column: 1,
          reason: "not well-formed", isTruncated: true)
      }
    }
  }

  private static func keep(
    _ level: UInt32, _ code: Int32, _ line: Int32, _ column: Int32,
    _ message: UnsafeMutablePointer<CChar>?, in box: AnyObject
  ) {
    guard level >= XML_ERR_ERROR.rawValue, let box = box as? ErrorBox, box.first == nil else {
      return
    }
    let isTruncated = [
      XML_ERR_TAG_NOT_FINISHED, XML_ERR_DOCUMENT_END, XML_ERR_DOCUMENT_EMPTY,
      XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_GT_REQUIRED,
    ].contains { Int32($0.rawValue) == code }
    box.first = unsafe Failure(
      line: max(1, Int(line)), column: max(1, Int(column)),
      reason: message.map { unsafe String(cString: $0).trimmed } ?? "not well-formed",
      isTruncated: isTruncated)
  }

  private static func step(_ reader: xmlTextReaderPtr, _ take: (Part) -> Void) {
    let name = unsafe string(xmlTextReaderConstLocalName(reader)) ?? ""
    switch unsafe xmlTextReaderNodeType(reader) {
    case Int32(XML_READER_TYPE_ELEMENT.rawValue):
      let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
      let line = unsafe xmlTextReaderCurrentNode(reader).map { unsafe Int(xmlGetLineNo($0)) } ?? 1
      unsafe take(.open(name: name, attributes: attributes(reader), line: line))
      if isEmpty { take(.close(name: name)) }
    case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): take(.close(name: name))
    case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
      Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
      if let text = unsafe string(xmlTextReaderConstValue(reader)) { take(.text(text)) }
    case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue): take(.text("&\(name);"))
    default: break
    }
  }

  private static func attributes(_ reader: xmlTextReaderPtr) -> [String: String] {
    guard unsafe xmlTextReaderHasAttributes(reader) == 1 else { return [:] }
    var attributes: [String: String] = [:]
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard let name = unsafe string(xmlTextReaderConstLocalName(reader)) else { continue }
      attributes[name] = unsafe string(xmlTextReaderConstValue(reader)) ?? ""
    }
    unsafe xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
  }
}
