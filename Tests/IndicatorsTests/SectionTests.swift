import Indicators
import Testing

struct SectionTests {
  @Test(arguments: [
    (Section.ID(chapter: "4", number: 1), "4①", "4-1"), (Section.ID(chapter: "5", number: 20), "5⑳", "5-20"),
    (Section.ID(chapter: "5", number: 21), "5(21)", "5-21"),
    (Section.ID(chapter: "4", number: nil), "4", "4"), (Section.ID("Ⅰ-1-(1)"), "Ⅰ-1-(1)", "Ⅰ-1-(1)"),
  ])
  func `a section is written with a circled digit and filed with a dash`(
    _ id: Section.ID, _ description: String, _ stem: String
  ) {
    #expect(id.description == description)
    #expect(id.stem == stem)
  }

  @Test func `a goal comes before the sections of its chapter`() {
    let ids = [
      Section.ID(chapter: "5", number: nil), Section.ID(chapter: "4", number: 10),
      Section.ID(chapter: "4", number: 2),
      Section.ID(chapter: "4", number: nil),
    ]
    #expect(ids.sorted().map(\.description) == ["4", "4②", "4⑩", "5"])
  }

  @Test(arguments: [(Int?.some(3), "③-2", "4③-2"), (nil, "数-2", "4数-2")])
  func `a placement is labelled by section and number`(_ number: Int?, _ label: String, _ full: String) {
    let placement = Placement(
      section: Section.ID(chapter: "4", number: number), policy: "施策", indicator: Indicator.ID("K01"),
      number: 2,
      isReprint: false, place: Place(file: ""))
    #expect(placement.label == label)
    #expect(placement.fullLabel == full)
  }

  @Test(arguments: [("施策1", "(2)", "施策1 (2)"), ("Ⅰ-1-(1)", "(2)", "Ⅰ-1-(1) (2)")])
  func `a placement of a section in words is labelled by words and number`(
    _ section: String, _ label: String, _ full: String
  ) {
    let placement = Placement(
      section: Section.ID(section), policy: "施策", indicator: Indicator.ID("K01"), number: 2, isReprint: false,
      place: Place(file: ""))
    #expect(placement.label == label)
    #expect(placement.fullLabel == full)
  }

  @Test func `no label of a section begins as those of a section whose key begins alike`() {
    let ids = [
      Section.ID("施策1"), Section.ID("施策1-1"), Section.ID("施策1　(1)"), Section.ID("施策11"),
      Section.ID(chapter: "4", number: nil), Section.ID(chapter: "4", number: 1),
    ]
    for id in ids {
      for other in ids where other != id { #expect(!other.labelPrefix.hasPrefix(id.labelPrefix)) }
    }
  }
}
