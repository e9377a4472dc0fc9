//! A roster of 8,200 rows, read, checked and journaled, beside calamine merely reading the file.

use crate::office::{ask, open};
use crate::time::{Ratio, time};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use calamine::{Reader, Xlsx};
use chrono::NaiveDate;
use county::{County, Person, Sex};
use documents::write::{Column, Report, Value as Cell, write_xlsx};
use serde_json::{Value, json};
use std::io::Cursor;
use std::time::Duration;

const ROUNDS: usize = 3;
const SEED: u64 = 1;
/// Those an office's roster usually has.
const COLUMNS: [&str; 11] = [
    "序号",
    "姓名",
    "性别",
    "出生年月",
    "单位",
    "职务",
    "职级",
    "政治面貌",
    "学历",
    "参加工作时间",
    "联系电话",
];

pub fn measure() -> Vec<Ratio> {
    let county = County::example(SEED, NaiveDate::from_ymd_opt(2026, 7, 1).unwrap());
    let file = roster(&county);
    let mut times: Vec<(Duration, Duration)> =
        (0..ROUNDS).map(|_| (import(&county, &file), read(&file))).collect();
    times.sort_unstable();
    let (ours, reference) = times.get(ROUNDS / 2).copied().unwrap();
    let what = "a roster of 8,200 rows, imported";
    vec![Ratio { what, beside: "calamine reading the file", ours, reference, keep: "≤ 3" }]
}

/// Imports into an office that has the units and nobody.
fn import(county: &County, file: &[u8]) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let host = open(folder.path());
    ask(&host, "office.create", json!({ "name": "组织部", "county": "奉节县", "account_name": "张三" }));
    for unit in county.units.iter().filter(|unit| unit.parent.is_none()) {
        ask(&host, "units.create", json!({ "name": unit.name, "kind": "county_department", "parent": null }));
    }
    let input = json!({ "kind": "roster", "file_name": "名册.xlsx", "content": STANDARD.encode(file) });
    let mut answer = Value::Null;
    let taken = time(|| {
        let opened = ask(&host, "import.open", input);
        answer = ask(&host, "import.apply", json!({ "handle": opened["handle"], "choices": {} }));
    });
    let people = ask(&host, "people.page", json!({ "offset": 0, "limit": 1 }));
    assert_eq!(people["total"], county.people.len(), "everyone came in: {answer}");
    taken
}

fn read(file: &[u8]) -> Duration {
    time(|| {
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert!(sheet.used_cells().count() > 8_200, "every cell is read");
    })
}

fn roster(county: &County) -> Vec<u8> {
    write_xlsx(&Report {
        sheet: "名册".to_owned(),
        title: "干部名册".to_owned(),
        note: String::new(),
        columns: COLUMNS.iter().map(|header| Column { header: (*header).to_owned(), width: 16 }).collect(),
        rows: county.people.iter().map(|person| row(county, person)).collect(),
    })
    .unwrap()
}

fn row(county: &County, person: &Person) -> Vec<Cell> {
    let mut unit = county.units.get(person.unit).unwrap();
    while let Some(parent) = unit.parent {
        unit = county.units.get(parent).unwrap();
    }
    let sex = if person.sex == Sex::Female { "女" } else { "男" };
    let month = |of: county::YearMonth| format!("{}.{:02}", of.year, of.month);
    [
        person.order.to_string(),
        person.name.clone(),
        sex.to_owned(),
        month(person.born),
        unit.name.clone(),
        person.post.clone(),
        person.rank.unwrap_or_default().to_owned(),
        person.political.to_owned(),
        person.education.to_owned(),
        month(person.work_start),
        person.phone.clone(),
    ]
    .map(Cell::Text)
    .to_vec()
}
