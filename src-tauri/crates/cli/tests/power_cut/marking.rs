//! Marks, answered one by one until the power goes.

use super::{PROGRAM, assert_sound, call, cut, office, open};
use calls::Xuecheng;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

const RUNS: u32 = 140;
const NAMES: [&str; 12] =
    ["赵一", "钱二", "孙三", "李四", "周五", "吴六", "郑七", "王八", "冯九", "陈十", "褚廿", "卫卅"];

/// A class of twelve with a session today.
fn prepared(folder: &Path) -> (String, Vec<String>) {
    let host = office(folder);
    let made = |name: &str, input| {
        call(&host, name, input).pointer("/value/id").unwrap().as_str().unwrap().to_owned()
    };
    let today = call(&host, "office.state", Value::Null)["today"].clone();
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

/// What a running batch hears and says.
struct Pipes {
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

fn start(folder: &Path) -> (Child, Pipes) {
    let mut child = Command::new(PROGRAM)
        .args(["--data".as_ref(), folder.as_os_str(), "batch".as_ref()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let pipes =
        Pipes { input: child.stdin.take().unwrap(), output: BufReader::new(child.stdout.take().unwrap()) };
    (child, pipes)
}

impl Pipes {
    /// Makes a call; None once the process is gone.
    fn ask(&mut self, call: &Value) -> Option<Value> {
        writeln!(self.input, "{call}").ok()?;
        let mut line = String::new();
        self.output.read_line(&mut line).ok().filter(|read| *read > 0)?;
        serde_json::from_str(&line).ok()
    }
}

/// A mark that was asked for and not answered when the power went.
struct OnItsWay {
    at: usize,
    status: &'static str,
}

/// Marks people in turn until the process dies; what was answered goes into `known`. Also says how many were answered.
fn mark_until_killed(
    batch: &mut Pipes,
    session: &str,
    people: &[String],
    round: u32,
    known: &mut [Option<String>],
) -> (usize, OnItsWay) {
    let statuses = ["present", "sick", "absent", "personal", "duty"];
    for step in 0.. {
        let at = step % people.len();
        let status = statuses[(step + usize::try_from(round).unwrap()) % statuses.len()];
        let marks = json!([{ "person": people[at], "status": status, "minutes": 0 }]);
        let input = json!({ "session": session, "source": "roll_call", "marks": marks });
        match batch.ask(&json!({ "name": "attendance.mark", "input": input })) {
            Some(answer) if answer.get("answer").is_some() => known[at] = Some(status.to_owned()),
            Some(answer) => panic!("refused: {answer}"),
            None => return (step, OnItsWay { at, status }),
        }
    }
    unreachable!("the process is always killed")
}

#[test]
fn no_answered_mark_is_lost_at_any_instant() {
    let folder = tempfile::tempdir().unwrap();
    let (session, people) = prepared(folder.path());
    let mut known = vec![None; people.len()];
    let mut marked = 0;
    for round in 0..RUNS {
        let (mut child, mut batch) = start(folder.path());
        // Spread over start-up, the first marks and the thick of it.
        let after = Duration::from_micros(2_000 + u64::from(round) * 7_919 % 60_000);
        let killer = std::thread::spawn(move || cut(&mut child, after));
        let (answered, on_its_way) = mark_until_killed(&mut batch, &session, &people, round, &mut known);
        killer.join().unwrap();
        marked += answered;

        let host = open(folder.path());
        assert_kept(&host, &session, &people, &mut known, &on_its_way);
        assert_sound(&host, round);
    }
    assert!(marked > 100, "the cuts hit while marking, not only before: {marked}");
}

/// Every mark answered in this round or any before is there; the one on its way is there, or what it was to replace is.
fn assert_kept(
    host: &Xuecheng,
    session: &str,
    people: &[String],
    known: &mut [Option<String>],
    on_its_way: &OnItsWay,
) {
    let roll = call(host, "attendance.roll", json!({ "session": session }));
    let rows = roll["rows"].as_array().unwrap();
    for (at, (person, known)) in people.iter().zip(known).enumerate() {
        let row = rows.iter().find(|row| row["person"] == json!(person)).unwrap();
        if at == on_its_way.at && row["status"] == json!(on_its_way.status) {
            *known = Some(on_its_way.status.to_owned());
        }
        assert_eq!(row["status"], json!(known), "an answered mark is there after the cut");
    }
}
