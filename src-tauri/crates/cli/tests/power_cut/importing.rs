//! A roster on its way in when the power goes: all of it, or none.

use super::{PROGRAM, assert_sound, call, cut, office, open};
use calls::Xuecheng;
use serde_json::json;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

const RUNS: u32 = 60;
const PEOPLE: u32 = 1_200;

#[test]
fn a_roster_comes_in_whole_or_not_at_all_at_any_instant() {
    let desk = tempfile::tempdir().unwrap();
    let (empty, roster) = (desk.path().join("empty"), desk.path().join("roster.csv"));
    drop(office(&empty));
    std::fs::write(&roster, lines()).unwrap();
    let uncut = copied(&empty, &desk.path().join("uncut"));
    let begun = Instant::now();
    assert!(import(&uncut, &roster).wait().unwrap().success(), "the roster has no faults");
    let whole = begun.elapsed();
    let (mut came_in, mut stayed_out) = (0, 0);
    for round in 0..RUNS {
        let folder = copied(&empty, &desk.path().join(round.to_string()));
        // Spread over the whole of it, from start-up to after the end.
        cut(&mut import(&folder, &roster), whole * round / (RUNS - 10));
        let host = open(&folder);
        match people(&host) {
            0 => stayed_out += 1,
            number => {
                assert_eq!(number, u64::from(PEOPLE), "round {round}: nothing is half-imported");
                came_in += 1;
            }
        }
        assert_sound(&host, round);
    }
    assert!(came_in > 0 && stayed_out > 0, "the cuts hit before and after: {stayed_out} and {came_in}");
}

/// The same office in another folder.
fn copied(from: &Path, to: &Path) -> PathBuf {
    std::fs::create_dir(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
    to.to_owned()
}

fn lines() -> String {
    (0..PEOPLE).fold("姓名,性别,单位,职务\n".to_owned(), |mut lines, number| {
        writeln!(lines, "{}{},男,白帝镇,科员", name(number / 40), name(number % 40)).unwrap();
        lines
    })
}

fn name(number: u32) -> char {
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
        .chars()
        .nth(usize::try_from(number).unwrap())
        .unwrap()
}

fn import(folder: &Path, roster: &Path) -> Child {
    let mut command = Command::new(PROGRAM);
    command.arg("--data").arg(folder).arg("import").arg(roster).arg("--create-units");
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn people(host: &Xuecheng) -> u64 {
    let page = call(host, "people.page", json!({ "offset": 0, "limit": 1 }));
    page["total"].as_u64().unwrap()
}
