//! A roster of 8,200 rows, read, checked and journaled, beside calamine merely reading the file, and beside reading it and
//! writing the very same rows of journal and table by hand: less than that nobody can do who keeps a journal.

use crate::office::{ask, connect, open, raw};
use crate::time::{Ratio, median, time};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use calamine::{Reader, Xlsx};
use chrono::NaiveDate;
use county::{County, Person, Sex};
use documents::write::{Column, Report, Value as Cell, write_xlsx};
use rusqlite::types::Value as Field;
use rusqlite::{Connection, params_from_iter};
use serde_json::{Value, json};
use std::io::Cursor;
use std::path::Path;
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
    let rounds = (0..ROUNDS).map(|_| {
        let folder = tempfile::tempdir().unwrap();
        let ours = import(&county, &file, folder.path());
        (ours, read(&file), write_again(folder.path()))
    });
    let times: Vec<(Duration, Duration, Duration)> = rounds.collect();
    let ours = median(times.iter().map(|(ours, ..)| *ours).collect());
    let reading = median(times.iter().map(|(_, reading, _)| *reading).collect());
    let by_hand = median(times.iter().map(|(_, reading, writing)| *reading + *writing).collect());
    let what = "a roster of 8,200 rows, imported";
    vec![
        Ratio { what, beside: "calamine reading the file", ours, reference: reading, keep: "≤ 3" },
        Ratio { what, beside: "that, and its rows written by hand", ours, reference: by_hand, keep: "≤ 2" },
    ]
}

/// Imports into an office that has the units and nobody.
fn import(county: &County, file: &[u8], folder: &Path) -> Duration {
    let host = open(folder);
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

/// The tables an imported person lies in.
const TABLES: [&str; 2] = ["line", "person"];

/// Writes what an office has in these tables into a database that has nothing else, in one commit, indexes and all.
fn write_again(folder: &Path) -> Duration {
    let office = raw(folder);
    let tables = TABLES.map(|table| rows_of(&office, table));
    let other = tempfile::tempdir().unwrap();
    let mut empty = connect(&other.path().join("raw.db"), &[7; 32]);
    for table in TABLES {
        let mut made =
            office.prepare("SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL").unwrap();
        let made = made.query_map([table], |row| row.get::<_, String>(0)).unwrap();
        for sql in made {
            empty.execute_batch(&sql.unwrap()).unwrap();
        }
    }
    time(|| {
        let transaction = empty.transaction().unwrap();
        for (table, rows) in TABLES.iter().zip(&tables) {
            let places = vec!["?"; rows[0].len()].join(", ");
            let mut insert = transaction.prepare(&format!("INSERT INTO {table} VALUES ({places})")).unwrap();
            for row in rows {
                assert_eq!(insert.execute(params_from_iter(row)).unwrap(), 1);
            }
        }
        transaction.commit().unwrap();
    })
}

fn rows_of(sql: &Connection, table: &str) -> Vec<Vec<Field>> {
    let mut all = sql.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let width = all.column_count();
    let rows = all.query_map([], |row| (0..width).map(|column| row.get(column)).collect()).unwrap();
    rows.map(Result::unwrap).collect()
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
