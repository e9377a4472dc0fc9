//! What offices type into a cell, and what is made of it.

use chrono::NaiveDate;
use documents::address::Address;
use documents::clean::{
    choice, flaw, full_date, id_number, phone, quarter_hours, whole_number, year_month, yes_no,
};
use documents::problem::ProblemKind;
use documents::problem::ProblemKind::{
    JanuaryOrOctober, NoSuchDate, NotANumber, NotQuarters, NotWhole, OutOfRange, PhoneCharacter,
    PhoneDestroyed, PhoneLength, SerialDate, SeveralValues, TwoDigitYear, UnknownChoice, UnknownYesNo,
    UnreadableDate, YearOnly,
};
use documents::sheet::{Cell, CellKind};
use identity::id_number::IdNumberError;
use proptest::prelude::*;

const HERE: Address = Address::new(11, 2);

fn text(text: &str) -> Cell {
    Cell { address: HERE, text: text.to_owned(), kind: CellKind::Text }
}

fn number(number: f64) -> Cell {
    Cell { address: HERE, text: number.to_string(), kind: CellKind::Number(number) }
}

fn month(cell: &Cell) -> Result<Option<String>, ProblemKind> {
    let cleaned = year_month(cell);
    match (cleaned.value, cleaned.problem) {
        (None, Some(problem)) => Err(problem.kind),
        (value, _) => Ok(value.map(|month| month.to_string())),
    }
}

#[test]
fn a_birth_month_is_read_however_it_is_written() {
    for typed in [
        "1980.5",
        "1980.05",
        "1980-05",
        "1980-5",
        "198005",
        "1980年5月",
        "1980年05月",
        "１９８０．５",
        "1980/5",
        "1980 . 5",
        "19800512",
        "1980-05-12",
        "1980.5.12",
        "1980年5月12日",
        "1980-05-12 00:00:00",
        "1980.05.",
        "1980、5",
    ] {
        assert_eq!(month(&text(typed)), Ok(Some("1980-05".to_owned())), "{typed}");
    }
    assert_eq!(month(&number(1980.5)), Ok(Some("1980-05".to_owned())));
    assert_eq!(month(&number(198_005.0)), Ok(Some("1980-05".to_owned())));
    assert_eq!(month(&number(1980.11)), Ok(Some("1980-11".to_owned())));
    let date = NaiveDate::from_ymd_opt(1980, 5, 12).and_then(|date| date.and_hms_opt(0, 0, 0));
    let cell = Cell { kind: date.map_or(CellKind::Blank, CellKind::Date), ..text("1980-05-12") };
    assert_eq!(month(&cell), Ok(Some("1980-05".to_owned())));
}

#[test]
fn october_that_lost_its_zero_is_told_from_january() {
    assert_eq!(month(&number(1980.1)), Err(JanuaryOrOctober { year: 1980 }));
    assert_eq!(month(&text("1980.10")), Ok(Some("1980-10".to_owned())), "text keeps its zero");
    assert_eq!(month(&text("1980.1")), Ok(Some("1980-01".to_owned())));
    // In csv a number keeps the digits it was written with.
    let csv = Cell { text: "1980.10".to_owned(), ..number(1980.1) };
    assert_eq!(month(&csv), Ok(Some("1980-10".to_owned())));
}

#[test]
fn what_is_no_month_is_said() {
    for (typed, problem) in [
        ("1980.13", NoSuchDate),
        ("1980.0", NoSuchDate),
        ("198013", NoSuchDate),
        ("1980-02-30", NoSuchDate),
        ("80.5", TwoDigitYear),
        ("1980", YearOnly),
        ("1980年", YearOnly),
        ("不详", UnreadableDate),
        ("5月", UnreadableDate),
        ("0180.5", UnreadableDate),
        ("1980.5.1.2", UnreadableDate),
        ("12345678901234567890", UnreadableDate),
    ] {
        assert_eq!(month(&text(typed)), Err(problem), "{typed}");
    }
    assert_eq!(month(&text("  ")), Ok(None));
}

#[test]
fn a_day_number_is_read_and_pointed_out() {
    let cleaned = full_date(&number(29_342.0));
    let date = NaiveDate::from_ymd_opt(1980, 5, 1);
    assert_eq!(cleaned.value, date);
    assert_eq!(cleaned.problem.map(|problem| problem.kind), date.map(|date| SerialDate { date }));
}

#[test]
fn a_full_date_needs_its_day() {
    for typed in ["2026.3.5", "2026-03-05", "20260305", "2026年3月5日", "2026/3/5"] {
        assert_eq!(full_date(&text(typed)).value, NaiveDate::from_ymd_opt(2026, 3, 5), "{typed}");
    }
    assert_eq!(full_date(&text("2026.3")).problem.map(|problem| problem.kind), Some(UnreadableDate));
}

#[test]
fn hours_come_in_quarters() {
    for (typed, quarters) in
        [("4", 16), ("3.5", 14), ("0.25", 1), ("3.5学时", 14), ("４小时", 16), ("24.00", 96)]
    {
        assert_eq!(quarter_hours(&text(typed)).value, Some(quarters), "{typed}");
    }
    assert_eq!(quarter_hours(&number(0.1 + 0.2 + 0.45)).value, Some(3), "a spreadsheet's sum is not exact");
    for (typed, problem) in [
        ("3.6", NotQuarters),
        ("-1", OutOfRange { least: 0, most: 100_000 }),
        ("四", NotANumber),
        ("1e3", NotANumber),
        ("inf", NotANumber),
        ("99999999999999999999", NotANumber),
        (".5", NotANumber),
        ("1.2.3", NotANumber),
    ] {
        assert_eq!(quarter_hours(&text(typed)).problem.map(|problem| problem.kind), Some(problem), "{typed}");
    }
}

#[test]
fn counts_are_whole_and_within_bounds() {
    for (typed, count) in [("40", 40), ("40人", 40), ("４０", 40), ("1,200人次", 1200), ("2期", 2)] {
        assert_eq!(whole_number(&text(typed), 1..=5000).value, Some(count), "{typed}");
    }
    for (typed, problem) in [
        ("40.5", NotWhole),
        ("0", OutOfRange { least: 1, most: 5000 }),
        ("约40", NotANumber),
        ("99999", OutOfRange { least: 1, most: 5000 }),
    ] {
        assert_eq!(
            whole_number(&text(typed), 1..=5000).problem.map(|problem| problem.kind),
            Some(problem),
            "{typed}"
        );
    }
}

#[test]
fn phone_numbers_lose_what_is_only_there_to_be_read() {
    for (typed, digits) in [
        ("139 0000 0001", "13900000001"),
        ("139-0000-0001", "13900000001"),
        ("+86 13900000001", "13900000001"),
        ("8613900000001", "13900000001"),
        ("１３９０００００００１", "13900000001"),
        ("023-56550001", "02356550001"),
        ("(023)56550001", "02356550001"),
        ("56550001", "56550001"),
    ] {
        assert_eq!(phone(&text(typed)).value.as_deref(), Some(digits), "{typed}");
    }
    for (typed, problem) in [
        ("1390000000", PhoneLength { digits: 10 }),
        ("139000000011", PhoneLength { digits: 12 }),
        ("1390000000O", PhoneCharacter { character: 'O' }),
        ("1.39E+10", PhoneDestroyed),
        ("13900000001、13900000002", SeveralValues),
    ] {
        assert_eq!(phone(&text(typed)).problem.map(|problem| problem.kind), Some(problem), "{typed}");
    }
    assert_eq!(phone(&number(13_900_000_001.0)).value.as_deref(), Some("13900000001"));
}

#[test]
fn an_id_number_kept_as_a_number_is_never_believed() {
    let destroyed = Some(ProblemKind::IdNumber(IdNumberError::DestroyedBySpreadsheet));
    for lost in [500_236_198_005_120_000.0, 500_236_198_005_120_400.0, 5.002_361_980_010_1e17] {
        assert_eq!(id_number(&number(lost)).problem.map(|problem| problem.kind), destroyed, "{lost}");
    }
    assert!(id_number(&text("11010519491231002X")).value.is_some());
}

#[test]
fn yes_no_and_choices() {
    for (typed, value) in
        [("是", true), ("√", true), ("Ｙ", true), ("否", false), ("×", false), ("无", false)]
    {
        assert_eq!(yes_no(&text(typed)).value, Some(value), "{typed}");
    }
    assert_eq!(yes_no(&text("也许")).problem.map(|problem| problem.kind), Some(UnknownYesNo));
    let bands: [(u8, &[&str]); 2] = [(1, &["县处级", "处级"]), (2, &["乡科级", "科级"])];
    assert_eq!(choice(&text("科 级"), &bands).value, Some(2));
    let known = vec!["县处级".to_owned(), "乡科级".to_owned()];
    assert_eq!(
        choice(&text("厅级"), &bands).problem.map(|problem| problem.kind),
        Some(UnknownChoice { known })
    );
}

proptest! {
    #[test]
    fn every_month_is_read_in_every_form(year in 1900_i32..=2100, month_of_year in 1_u32..=12) {
        let expected = Ok(Some(format!("{year}-{month_of_year:02}")));
        for typed in [
            format!("{year}.{month_of_year:02}"),
            format!("{year}-{month_of_year}"),
            format!("{year}{month_of_year:02}"),
            format!("{year}年{month_of_year}月"),
        ] {
            prop_assert_eq!(month(&text(&typed)), expected.clone());
        }
    }

    #[test]
    fn every_quarter_of_an_hour_comes_back(quarters in 0_u32..4000) {
        let typed = (f64::from(quarters) / 4.0).to_string();
        prop_assert_eq!(quarter_hours(&text(&typed)).value, Some(quarters));
    }

    #[test]
    fn any_text_gets_a_value_or_a_problem_but_not_an_error_and_a_value(typed in any::<String>()) {
        let cell = text(&typed);
        prop_assert!(year_month(&cell).value.is_some() || year_month(&cell).problem.is_some() || cell.is_blank());
        prop_assert!(full_date(&cell).value.is_some() || full_date(&cell).problem.is_some() || cell.is_blank());
        prop_assert!(phone(&cell).value.is_some() != phone(&cell).problem.is_some() || cell.is_blank());
        prop_assert!(quarter_hours(&cell).value.is_some() != quarter_hours(&cell).problem.is_some() || cell.is_blank());
    }
}

#[test]
fn no_cell_may_be_what_is_left_of_a_failed_formula() {
    let said = |cell: &Cell| flaw(cell).map_err(|problem| problem.kind);
    for failed in ["#N/A", " #REF! ", "#VALUE!", "#NAME?", "#DIV/0!", "Err:502"] {
        assert_eq!(said(&text(failed)), Err(ProblemKind::FormulaFailed), "{failed}");
    }
    let of_kind = |kind: CellKind| Cell { kind, ..text("TRUE") };
    assert_eq!(said(&of_kind(CellKind::Failed)), Err(ProblemKind::FormulaFailed));
    assert_eq!(said(&of_kind(CellKind::Truth(true))), Err(ProblemKind::TruthValue));
    for sound in ["#1会议室", "Err:52", "Err:5020", "N/A"] {
        assert_eq!(said(&text(sound)), Ok(()), "{sound}");
    }
}
