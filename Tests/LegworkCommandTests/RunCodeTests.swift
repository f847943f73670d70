import Testing

@Suite("A code that is a session's and a run's")
struct RunCodeTests {
  @Test(
    "means the run, which is said where the plan has another one",
    arguments: [["status", "R1", "reserved"], ["attended", "R1"], ["drop", "R1"]])
  func said(verb: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      code,title,start,end,venue
      R1,Queues,2027-03-02 13:00,2027-03-02 14:00,Aula
      R1-R1,Queues,2027-03-02 15:00,2027-03-02 16:00,Aula
      K1,Keynote,2027-03-02 13:00,2027-03-02 14:00,Aula
      """, to: "c.csv")
    try scratch.run("new", "e", "--zone", "Europe/Brussels")
    try scratch.run("import", "c.csv")
    try scratch.run("must", "R1", "K1")
    try scratch.run("plan")
    let outcome = try scratch.run(all: verb)
    let remark = "R1 is taken for the run Tue 13:00–14:00; in the plan is R1-R1."
    #expect(outcome.errors.contains(remark), "\(outcome)")
    let other = try scratch.run("note", "R1", "mine")
    #expect(!other.errors.contains("taken for"))
    #expect(!(try scratch.run("status", "R1-R1", "reserved").errors.contains("taken for")))
  }
}
