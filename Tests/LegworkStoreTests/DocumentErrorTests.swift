import LegworkStore
import Testing

@Suite struct DocumentErrorTests {
  @Test(arguments: [
    (DocumentError.missing(path: "/d/a.legwork"), "legwork new"),
    (.noDirectory(path: "/d/a.legwork"), "make the directory"),
    (.exists(path: "/d/a.legwork"), "another name"),
    (.nameTooLong(path: "/d/a.legwork"), "a shorter one"),
    (.notADocument(path: "/d/a.legwork"), "legwork import"),
    (.empty(path: "/d/a.legwork"), "remove it"),
    (.brokenLink(path: "/d/a.legwork"), "remove it"),
    (.writeFailed(path: "/d/a.legwork"), "nothing was changed"),
    (.newer(path: "/d/a.legwork", version: 3, supported: 2), "version 3"),
    (.locked(path: "/d/a.legwork"), "try again"),
    (.notReadable(path: "/d/a.legwork"), "permissions"),
    (.notWritable(path: "/d/a.legwork"), "permissions"),
    (.diskFull(path: "/d/a.legwork"), "make room"),
    (.damaged(path: "/d/a.legwork", detail: "page 3"), "(page 3); restore a copy, or"),
    (
      .damaged(path: "/d/a.legwork", detail: "page 3", copies: ["/d/a.legwork.backup-v3"]),
      "a copy such as /d/a.legwork.backup-v3, which"
    ),
    (.changedMeanwhile(path: "/d/a.legwork"), "try again"),
    (.failed(path: "/d/a.legwork", detail: "disk I/O error"), "(disk I/O error)"),
  ])
  func messageNamesTheFileAndAWayOut(error: DocumentError, part: String) {
    #expect("\(error)".hasPrefix("/d/a.legwork: "))
    #expect("\(error)".contains(part))
  }
}
