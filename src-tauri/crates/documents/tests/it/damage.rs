//! A roster with one fault a row: each is found in its cell, and nothing else is.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use crate::files::{roster, sheet, table};
use documents::Language;
use documents::address::Address;
use documents::problem::ProblemKind::{
    BirthAgainstId, FormulaFailed, IdNumber, InFuture, JanuaryOrOctober, Missing, Name, NoSuchDate,
    PhoneCharacter, PhoneDestroyed, PhoneLength, RepeatedId, RepeatedPerson, SerialDate, SeveralValues,
    SexAgainstId, TruthValue, TwoDigitYear, UnknownSex, UnlikelyAge, UnreadableDate, WorkedAsChild, YearOnly,
};
use documents::problem::{Month, ProblemKind, Severity};
use documents::table::Reason;
use identity::id_number::{IdNumber as Number, IdNumberError, Sex};
use identity::name::NameError;

const MAY: Month = Month { year: 1980, month: 5 };

/// Every fault with its cell, as listed in `tests/fixtures/README.md`, but for the units of G39 and G40, which only an
/// office knows to be wrong.
fn faults() -> Vec<(&'static str, ProblemKind)> {
    let mut faults = faults_of_names_and_dates();
    faults.extend(faults_of_ids_units_and_phones());
    faults
}

fn faults_of_names_and_dates() -> Vec<(&'static str, ProblemKind)> {
    vec![
        ("B9", Missing),
        ("B10", Name(NameError::TooShort { length: 1 })),
        ("B11", Name(NameError::Foreign { character: '2' })),
        ("B12", Name(NameError::Lost { character: '\u{E863}' })),
        ("B13", Name(NameError::TooLong { length: 32 })),
        ("B14", FormulaFailed),
        ("B15", TruthValue),
        ("C16", UnknownSex),
        ("C17", SexAgainstId { stated: Sex::Male }),
        ("E18", NoSuchDate),
        ("E19", JanuaryOrOctober { year: 1980 }),
        ("E20", TwoDigitYear),
        ("E21", YearOnly),
        ("E22", UnreadableDate),
        ("E23", SerialDate { date: chrono::NaiveDate::from_ymd_opt(1980, 5, 1).unwrap() }),
        ("E24", BirthAgainstId { stated: MAY }),
        ("E25", InFuture),
        ("E26", UnlikelyAge { age: 106 }),
    ]
}

fn faults_of_ids_units_and_phones() -> Vec<(&'static str, ProblemKind)> {
    let old = Number::parse("500236800515055");
    vec![
        ("F27", IdNumber(IdNumberError::DestroyedBySpreadsheet)),
        ("F28", IdNumber(IdNumberError::DestroyedBySpreadsheet)),
        ("F30", IdNumber(IdNumberError::Length { length: 17 })),
        ("F31", IdNumber(IdNumberError::Check)),
        ("F32", IdNumber(IdNumberError::BirthDate { digits: "19801315".to_owned() })),
        ("F33", IdNumber(IdNumberError::Province { code: "99".to_owned() })),
        ("F34", IdNumber(IdNumberError::Character { position: 15, character: 'O' })),
        ("F35", IdNumber(old.unwrap_err())),
        ("F36", RepeatedId { first: Address::new(2, 5) }),
        ("F37", FormulaFailed),
        ("G38", Missing),
        ("L41", NoSuchDate),
        ("L42", InFuture),
        ("L43", WorkedAsChild),
        ("M44", PhoneLength { digits: 10 }),
        ("M45", PhoneCharacter { character: 'O' }),
        ("M46", PhoneDestroyed),
        ("M47", SeveralValues),
        ("B48", RepeatedPerson { first: Address::new(3, 1) }),
    ]
}

#[test]
fn every_fault_is_found_in_its_cell_and_nothing_else_is() {
    let roster = roster("roster-damaged.xlsx");
    let mut found: Vec<_> =
        roster.problems.iter().map(|problem| (problem.cell.to_string(), problem.kind.clone())).collect();
    let mut expected: Vec<_> = faults().into_iter().map(|(cell, kind)| (cell.to_owned(), kind)).collect();
    assert!(expected.len() > 30);
    let by_cell = |one: &(String, ProblemKind), other: &(String, ProblemKind)| one.0.cmp(&other.0);
    found.sort_by(by_cell);
    expected.sort_by(by_cell);
    assert_eq!(found, expected);
}

#[test]
fn sound_rows_are_read_whole() {
    let roster = roster("roster-damaged.xlsx");
    let sound: Vec<_> = roster.sound_rows().map(|row| (row.row + 1, row.name.as_deref().unwrap())).collect();
    let undamaged = [(3, "赵一鸣"), (4, "张  三"), (5, "钱二宝"), (6, "孙三清"), (7, "𠮷庆丰")];
    let others = [(23, "褚明德"), (26, "沈西林"), (39, "曹兰芝"), (40, "严竹青"), (48, "张三")];
    let expected = [undamaged.as_slice(), others.as_slice()].concat();
    assert_eq!(sound, expected, "neither a warning nor a unit yet to be looked up stops a row");
    let births: Vec<_> = roster.rows.iter().take(5).map(|row| row.birth.unwrap().to_string()).collect();
    assert_eq!(births, ["1980-05", "1979-11", "1984-03", "1990-10", "1980-05"]);
    let forgiven = roster.rows.get(1).unwrap();
    assert_eq!(forgiven.phone.as_deref(), Some("13800000099"), "full-width digits");
    assert_eq!(forgiven.id_number.as_ref().unwrap().birth_date().to_string(), "1979-11-15");
}

#[test]
fn rows_that_hold_no_person_are_passed_over_with_a_reason() {
    let sheet = sheet("roster-damaged.xlsx");
    let table = table(&sheet);
    let passed_over: Vec<_> =
        table.passed_over.iter().map(|passed| (passed.row + 1, passed.reason)).collect();
    let expected = [(8, Reason::Note), (29, Reason::RepeatedHeader), (49, Reason::Total), (50, Reason::Note)];
    assert_eq!(passed_over, expected);
}

#[test]
fn every_problem_names_its_cell_and_what_to_do_in_both_languages() {
    for problem in roster("roster-damaged.xlsx").problems {
        let (chinese, english) = (problem.sentence(Language::Zh), problem.sentence(Language::En));
        let cell = problem.cell.to_string();
        assert!(chinese.starts_with(&format!("{cell}：")) && chinese.ends_with('。'), "{chinese}");
        assert!(english.starts_with(&format!("{cell}: ")) && english.ends_with(['.', '?']), "{english}");
        assert!(
            chinese.chars().count() > cell.len() + 6 && english.len() > cell.len() + 12,
            "{chinese} {english}"
        );
    }
}

#[test]
fn a_roster_without_a_name_column_says_so() {
    let sheet = sheet("roster.xlsx");
    let table = table(&sheet);
    let mut mapping = documents::columns::guess_columns(&table, &documents::fields::ROSTER);
    mapping.assign("name", None);
    let roster = documents::roster::read_roster(&table, &mapping, crate::files::today());
    let kinds: Vec<_> = roster.problems.iter().map(|problem| (&problem.kind, problem.severity)).collect();
    assert_eq!(kinds, [(&ProblemKind::MissingColumn { header: "姓名" }, Severity::Error)]);
}
