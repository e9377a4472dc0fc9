//! `schedule check`: every clash between two days, both sides named.

use super::{Asked, pretty, words};
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use clap::{Arg, Command};
use serde_json::{Value, json};
use training::sentence::Language;

pub fn command(language: Language) -> Command {
    let about = Text("课表", "The timetable");
    let check = Text(
        "列出两个日期之间的全部冲突（缺省为今年）；有未说明理由的冲突时退出码为 1",
        "List every clash between two days (this year unless said); exits 1 if any is left without a reason",
    );
    let day = |name: &'static str, help: Text| {
        Arg::new(name).long(name).value_name("YYYY-MM-DD").help(help.of(language))
    };
    Command::new("schedule").about(about.of(language)).subcommand_required(true).subcommand(
        Command::new("check")
            .about(check.of(language))
            .arg(day("from", Text("从哪天", "First day")))
            .arg(day("to", Text("到哪天", "Last day"))),
    )
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let Some((_, given)) = asked.matches.subcommand() else { return Ok(Outcome::done("")) };
    let office = asked.office()?;
    let state = office.call("office.state", Value::Null)?;
    let year = state.get("today").and_then(Value::as_str).and_then(|today| today.get(..4)).unwrap_or("2026");
    let day = |name: &str, usual: String| given.get_one::<String>(name).cloned().unwrap_or(usual);
    let query =
        json!({ "from": day("from", format!("{year}-01-01")), "to": day("to", format!("{year}-12-31")) });
    let clashes = office.call("sessions.clashes", query)?;
    let rows = clashes.as_array().map_or(&[][..], Vec::as_slice);
    let open = rows.iter().any(|clash| clash.get("overridden").is_none_or(Value::is_null));
    let text = if asked.json { pretty(&clashes) } else { lines(asked, rows) };
    Ok(if open { Outcome::no(text) } else { Outcome::done(text) })
}

fn lines(asked: &Asked<'_>, clashes: &[Value]) -> String {
    if clashes.is_empty() {
        return asked.say(Text("没有冲突。", "No clashes.")).to_owned();
    }
    let text = |clash: &Value, place: &str| {
        clash.pointer(place).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let side = |clash: &Value, place: &str| {
        let minute = |name: &str| {
            clash.pointer(&format!("{place}/{name}")).and_then(Value::as_u64).unwrap_or_default()
        };
        let clock = |minutes: u64| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let named = |name: &str| text(clash, &format!("{place}/{name}"));
        let times = format!("{}–{}", clock(minute("start")), clock(minute("end")));
        format!("{} {times} {} {}", named("date"), named("class_name"), named("title"))
    };
    let line = |clash: &Value| {
        let kind = words::in_words(words::CLASHES, &text(clash, "/kind"), asked.language);
        let other = clash.get("other").filter(|other| !other.is_null()).map(|_| side(clash, "/other"));
        let with = other.map(|other| format!(" × {other}")).unwrap_or_default();
        format!("[{kind}] {}{with}  {}", side(clash, "/session"), text(clash, "/detail"))
    };
    clashes.iter().map(line).collect::<Vec<String>>().join("\n")
}
