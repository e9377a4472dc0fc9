//! Five years of talks, 45,080 of them, imported from one spreadsheet: looked at, then recorded; beside calamine reading the file.

use crate::office::{ask, open};
use crate::time::{Ratio, time};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use calamine::{Reader, Xlsx};
use calls::Xuecheng;
use chrono::{Days, NaiveDate};
use county::County;
use documents::write::{Column, Report, Value as Cell, write_xlsx};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Cursor;

const SEED: u64 = 1;
/// Each of 392 teams on each of 23 topics, once a year for five years.
const TALKS_OF_A_TEAM: usize = 115;
/// Days between two talks of a team.
const APART: usize = 15;
const COLUMNS: [&str; 8] = ["日期", "开始时间", "队伍", "专题", "乡镇", "地点", "时长", "受众人次"];
/// A job of a minute is watched with a bar and can be stopped; longer would be too long.
const KEEP: &str = "< 60 s, with a bar and a way to stop";

pub fn measure() -> Vec<Ratio> {
    let county = County::example(SEED, NaiveDate::from_ymd_opt(2026, 7, 1).unwrap());
    let file = talks(&county);
    let folder = tempfile::tempdir().unwrap();
    let host = open(folder.path());
    record_places(&host, &county);
    let mut handle = Value::Null;
    let input = json!({ "kind": "talks", "file_name": "宣讲.xlsx", "content": STANDARD.encode(&file) });
    let opened = time(|| handle = ask(&host, "import.open", input)["handle"].clone());
    let asked = json!({ "handle": handle });
    let mut preview = Value::Null;
    let looked_at = time(|| preview = ask(&host, "import.preview", asked.clone()));
    assert_eq!(preview["counts"]["new"], county.teams.len() * TALKS_OF_A_TEAM, "all are sound: {preview}");
    let recorded = time(|| drop(ask(&host, "import.apply", asked)));
    let reference = read(&file);
    let ratio = |what, ours| Ratio { what, beside: "calamine reading the file", ours, reference, keep: KEEP };
    vec![
        ratio("45,080 talks of past years, the file opened", opened),
        ratio("the same, checked against teams, villages and times", looked_at),
        ratio("the same, checked again and recorded", recorded),
    ]
}

/// The townships, villages, topics and teams that the talks name.
fn record_places(host: &Xuecheng, county: &County) {
    ask(host, "office.create", json!({ "name": "组织部", "county": "奉节县", "account_name": "张三" }));
    let made = |name: &str, input: Value| ask(host, name, input)["value"]["id"].clone();
    let mut units: BTreeMap<usize, Value> = BTreeMap::new();
    for team in &county.teams {
        let village = *team.villages.first().unwrap();
        let township = county.units[village].parent.unwrap();
        let name = |unit: usize| county.units[unit].name.clone();
        let above = units.entry(township).or_insert_with(|| {
            made("units.create", json!({ "name": name(township), "kind": "township", "parent": null }))
        });
        let unit = json!({ "name": name(village), "kind": "village", "parent": *above });
        let unit = made("units.create", unit);
        made("outreach.create_team", json!({ "name": team.name, "village": unit }));
    }
    for topic in &county.topics {
        made("topics.create", json!({ "name": topic.name, "category": "theory" }));
    }
}

fn talks(county: &County) -> Vec<u8> {
    let first = NaiveDate::from_ymd_opt(2021, 1, 4).unwrap();
    let row = |place: usize, talk: usize| {
        let team = &county.teams[place];
        let village = &county.units[*team.villages.first().unwrap()];
        let days = talk * APART + place % APART;
        let date = first.checked_add_days(Days::new(u64::try_from(days).unwrap())).unwrap();
        [
            date.to_string(),
            "19:30".to_owned(),
            team.name.clone(),
            county.topics[talk % county.topics.len()].name.to_string(),
            county.units[village.parent.unwrap()].name.clone(),
            village.name.clone(),
            "45".to_owned(),
            (30 + (place + talk) % 50).to_string(),
        ]
        .map(Cell::Text)
        .to_vec()
    };
    let all = (0..county.teams.len()).flat_map(|place| (0..TALKS_OF_A_TEAM).map(move |talk| (place, talk)));
    write_xlsx(&Report {
        sheet: "宣讲".to_owned(),
        title: "宣讲活动统计表".to_owned(),
        note: String::new(),
        columns: COLUMNS.iter().map(|header| Column { header: (*header).to_owned(), width: 16 }).collect(),
        rows: all.map(|(place, talk)| row(place, talk)).collect(),
    })
    .unwrap()
}

fn read(file: &[u8]) -> std::time::Duration {
    time(|| {
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert!(sheet.used_cells().count() > 45_080, "every cell is read");
    })
}
