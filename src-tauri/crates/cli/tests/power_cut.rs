//! A power cut at any instant: what was answered is there, what was not is whole or absent, and the database verifies.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use calls::{Folders, Request, Surroundings, Xuecheng};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use training::sentence::Language;

const RUNS: u16 = 200;
const NAMES: [&str; 12] =
    ["赵一", "钱二", "孙三", "李四", "周五", "吴六", "郑七", "王八", "冯九", "陈十", "褚廿", "卫卅"];

fn call(host: &Xuecheng, name: &str, input: Value) -> Value {
    let request = Request { name: name.into(), input, job: None, language: Language::Chinese, role: None };
    host.call(&request, &|_| {}).unwrap()
}

fn open(folder: &Path) -> Xuecheng {
    let host = Xuecheng::new(Folders::of_office(folder), Arc::new(Surroundings));
    call(&host, "office.state", Value::Null);
    host
}

/// A class of twelve with a session today.
fn prepared(folder: &Path) -> (String, Vec<String>) {
    let host = open(folder);
    let made = |name: &str, input| {
        call(&host, name, input).pointer("/value/id").unwrap().as_str().unwrap().to_owned()
    };
    let state = call(
        &host,
        "office.create",
        json!({ "name": "县委组织部", "county": "奉节县", "account_name": "张三" }),
    );
    let today = state["today"].clone();
    let class = made("classes.create", json!({ "name": "试验班", "starts": today, "ends": today }));
    let person = |name: &&str| made("people.create", json!({ "name": name, "unit": null }));
    let people: Vec<String> = NAMES.iter().map(person).collect();
    call(&host, "enrollment.add", json!({ "class": class, "people": people, "accepted": [], "reason": "" }));
    let slot = json!({ "class": class, "course": null, "title": "第一课", "form": null, "date": today, "start": 540, "end": 720, "venue": null, "trainer": null, "quarters": 16 });
    let session = call(&host, "sessions.create", slot)
        .pointer("/value/session/id")
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned();
    (session, people)
}

struct Batch {
    child: Child,
    input: ChildStdin,
    output: BufReader<std::process::ChildStdout>,
}

impl Batch {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_xuecheng-cli"))
            .args(["--data".as_ref(), folder.as_os_str(), "batch".as_ref()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (input, output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, input, output }
    }

    /// Makes a call; None once the process is gone.
    fn ask(&mut self, call: &Value) -> Option<Value> {
        writeln!(self.input, "{call}").ok()?;
        let mut line = String::new();
        self.output.read_line(&mut line).ok().filter(|read| *read > 0)?;
        serde_json::from_str(&line).ok()
    }
}

/// Marks people in turn until the process dies; returns each person's last answered status, and the one on its way.
fn mark_until_killed(
    batch: &mut Batch,
    session: &str,
    people: &[String],
    round: usize,
) -> (Vec<Option<String>>, usize) {
    let statuses = ["present", "sick", "absent", "personal", "duty"];
    let mut answered = vec![None; people.len()];
    for step in 0.. {
        let at = step % people.len();
        let status = statuses[(step + round) % statuses.len()];
        let marks = json!([{ "person": people[at], "status": status, "minutes": 0 }]);
        let input = json!({ "session": session, "source": "roll_call", "marks": marks });
        match batch.ask(&json!({ "name": "attendance.mark", "input": input })) {
            Some(answer) if answer.get("answer").is_some() => answered[at] = Some(status.to_owned()),
            Some(answer) => panic!("refused: {answer}"),
            None => return (answered, at),
        }
    }
    unreachable!("the process is always killed")
}

#[test]
fn no_answered_mark_is_lost_at_any_instant() {
    let folder = tempfile::tempdir().unwrap();
    let (session, people) = prepared(folder.path());
    let mut marked = 0;
    for round in 0..RUNS {
        let mut batch = Batch::start(folder.path());
        let process = batch.child.id().to_string();
        // Spread over start-up, the first marks and the thick of it.
        let delay = Duration::from_micros(2_000 + u64::from(round) * 7_919 % 60_000);
        let killer = std::thread::spawn(move || {
            std::thread::sleep(delay);
            Command::new("kill").args(["-9", &process]).status().unwrap();
        });
        let (answered, on_its_way) = mark_until_killed(&mut batch, &session, &people, usize::from(round));
        killer.join().unwrap();
        batch.child.wait().unwrap();

        let host = open(folder.path());
        let roll = call(&host, "attendance.roll", json!({ "session": session }));
        for (at, status) in answered.iter().enumerate() {
            let row = roll["rows"]
                .as_array()
                .unwrap()
                .iter()
                .find(|row| row["person"] == json!(people[at]))
                .unwrap();
            let kept = status.is_none() || row["status"] == json!(status) || at == on_its_way;
            assert!(kept, "round {round}: an answered mark is there after the cut");
            marked += usize::from(status.is_some());
        }
        if round % 10 == 0 {
            let found = call(&host, "office.verify", Value::Null);
            assert_eq!(found["differing_rows"], json!({}), "round {round}: the tables equal the journal");
            assert_eq!(found["broken_feeds"], json!([]), "round {round}: the chain holds");
            assert_eq!(found["database"], json!([]), "round {round}: the file is sound");
        }
    }
    assert!(marked > 100, "the cuts hit while marking, not only before: {marked}");
}
