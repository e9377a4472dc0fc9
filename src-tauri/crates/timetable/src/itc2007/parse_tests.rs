#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use super::*;
use crate::itc2007::samples::{comp01, small, written};
use crate::itc2007::{Control, Cost, Options, solve};
use crate::random::Random;
use proptest::prelude::*;

#[test]
fn a_competition_file_is_read_whole() {
    let instance = Instance::parse(&comp01()).unwrap();
    assert_eq!((instance.days, instance.periods_per_day), (5, 6));
    assert_eq!((instance.courses.len(), instance.rooms.len(), instance.curricula.len()), (30, 6, 14));
    assert_eq!(instance.unavailable.len(), 53, "as many as the head announces");
    let first = instance.courses.first().unwrap();
    assert_eq!((first.name.as_str(), first.teacher.as_str()), ("c0001", "t000"));
    assert_eq!((first.lectures, first.min_days, first.students), (6, 4, 130));
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let text = comp01();
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(Instance::parse(&windows), Instance::parse(&text));
}

#[test]
fn an_instance_written_out_is_read_back_the_same() {
    let mut random = Random::new(5, 0);
    for _ in 0..1000 {
        let instance = small(&mut random, 6);
        assert_eq!(Instance::parse(&written(&instance)).as_ref(), Ok(&instance));
    }
}

/// comp01 with one line replaced, and what is said about it.
fn with_line(number: usize, line: &str) -> ParseError {
    let text = comp01();
    let lines = text.lines().zip(1..).map(|(old, at)| if at == number { line } else { old });
    Instance::parse(&lines.collect::<Vec<_>>().join("\n")).unwrap_err()
}

#[test]
fn damage_is_named_with_its_line() {
    let out_of_range = |what, value, least, most| Problem::OutOfRange { what, value, least, most };
    let cases = [
        (1, "Nom: x", Problem::Unexpected { expected: "Name:", found: "Nom:".into() }),
        (2, "Courses: 0", out_of_range("Courses:", 0, 1, MAX_COURSES)),
        (2, "Courses:", Problem::Missing { expected: "Courses:" }),
        (4, "Days: 5 6", Problem::TooMuch { found: "6".into() }),
        (5, "Periods_per_day: 600", out_of_range("Periods_per_day:", 600, 1, MAX_PERIODS_PER_DAY)),
        (10, "c0001 t000 -6 4 130", Problem::NotANumber { expected: "课次数", found: "-6".into() }),
        (10, "c0001 t000 31 4 130", out_of_range("课次数", 31, 1, 30)),
        (10, "c0001 t000 6 6 130", out_of_range("最少天数", 6, 0, 5)),
        (10, "c0001 t000 6 4", Problem::Missing { expected: "学生数" }),
        (11, "c0001 t000 6 4 130", Problem::Twice { section: Section::Courses, name: "c0001".into() }),
        (39, "c0072 t003 6", Problem::Missing { expected: "最少天数" }),
    ];
    for (line, text, problem) in cases {
        assert_eq!(with_line(line, text), ParseError { line, problem });
    }
}

#[test]
fn lists_that_contradict_the_head_or_each_other_are_refused() {
    let text = comp01();
    let line_of = |wanted: &str| 1 + text.lines().position(|line| line.starts_with(wanted)).unwrap();
    let fewer = Instance::parse(&text.replace("Courses: 30", "Courses: 31")).unwrap_err();
    assert_eq!(fewer.line, line_of("ROOMS:"), "the next list begins where a course should stand");
    let more = Instance::parse(&text.replace("Courses: 30", "Courses: 29")).unwrap_err();
    let found = Problem::Unexpected { expected: "ROOMS:", found: "c0072".into() };
    assert_eq!(more.problem, found, "a course stands where the next list should begin");
    let unknown = Instance::parse(&text.replacen("q000  4 c0001", "q000  4 c9999", 1)).unwrap_err();
    let expected = Problem::UnknownCourse { name: "c9999".into() };
    assert_eq!(unknown, ParseError { line: line_of("q000"), problem: expected });
    let rooms = text.replace("Rooms: 6", "Rooms: 1");
    let full = Instance::parse(&rooms).unwrap_err();
    assert_eq!(full.problem, Problem::NoRoomForLectures { lectures: 31, slots: 30 });
    let after = Instance::parse(&format!("{text}\nmore")).unwrap_err();
    assert_eq!(after.problem, Problem::AfterEnd);
}

#[test]
fn a_file_cut_after_any_line_is_named_as_truncated() {
    let text = comp01();
    let lines: Vec<&str> = text.lines().collect();
    let end = lines.iter().position(|line| *line == "END.").unwrap();
    for kept in 0..end {
        let cut: Vec<&str> = lines.iter().take(kept).copied().collect();
        let error = Instance::parse(&cut.join("\n")).unwrap_err();
        assert!(matches!(error.problem, Problem::Truncated { .. }), "cut after line {kept}: {error}");
        assert!(error.line <= kept + 1, "the line named is the first that is missing");
    }
}

#[test]
fn the_sentence_says_where_what_and_what_to_do() {
    let said = with_line(10, "c0001 t000 31 4 130").to_string();
    assert_eq!(said, "第 10 行：课次数 为 31，应在 1 到 30 之间，请更正");
}

/// A clock that has run out before anything begins.
struct Late;

impl Control for Late {
    fn spent(&self) -> f64 {
        1.0
    }
}

/// Whatever can be read can also be solved, and counted, without a panic.
fn survive(text: &str) {
    if let Ok(instance) = Instance::parse(text) {
        let options = Options { moves: Some(5000), ..Options::default() };
        let solution = solve(&instance, &options, &Late);
        let cost = Cost::of(&instance, &solution);
        assert_eq!(cost.hard(), cost.lectures, "only lectures left out are ever wrong");
    }
}

const WORDS: &[&str] = &[
    "Name:",
    "Courses:",
    "Rooms:",
    "Days:",
    "Periods_per_day:",
    "Curricula:",
    "Constraints:",
    "COURSES:",
    "ROOMS:",
    "CURRICULA:",
    "UNAVAILABILITY_CONSTRAINTS:",
    "END.",
    "\n",
    "\r\n",
    "c1",
    "1",
    "2",
    "0",
    "-1",
    "99999999999",
    "课",
];

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        survive(&text);
    }

    #[test]
    fn words_of_the_format_in_any_order_are_read_or_refused(
        words in proptest::collection::vec(prop::sample::select(WORDS), 0..80),
    ) {
        survive(&words.join(" "));
    }

    #[test]
    fn damaged_instances_are_read_or_refused(
        seed in any::<u64>(),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), "[0-9 \nc]{0,3}", 0..4_usize), 1..6),
    ) {
        let mut text: Vec<char> = written(&small(&mut Random::new(seed, 1), 6)).chars().collect();
        for (place, new, removed) in damage {
            let at = place.index(text.len() + 1);
            let end = (at + removed).min(text.len());
            text.splice(at..end, new.chars());
        }
        survive(&text.into_iter().collect::<String>());
    }
}
