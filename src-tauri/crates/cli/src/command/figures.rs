//! `attendance` and `report`: a session's roll, a person's year, the units' year.

use super::{Asked, pretty, words};
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use crate::table;
use clap::{Arg, Command};
use rules::Quarters;
use serde_json::{Value, json};
use training::sentence::Language;

pub fn attendance_command(language: Language) -> Command {
    let about = Text("一个课次的点名表", "The roll of a session");
    let id =
        Text("课次编号，见 list today 或 list sessions", "The session's id; see list today or list sessions");
    Command::new("attendance")
        .about(about.of(language))
        .arg(Arg::new("session").required(true).value_name("ID").help(id.of(language)))
}

pub fn attendance(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let session = asked.word("session").unwrap_or_default();
    let roll = asked.office()?.call("attendance.roll", json!({ "session": session }))?;
    if asked.json {
        return Ok(Outcome::done(pretty(&roll)));
    }
    let rows = roll.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    let rows = words::column_in_words(&rows, "status", words::STATUSES, asked.language);
    let columns = [
        ("name", asked.say(Text("姓名", "Name"))),
        ("unit", asked.say(Text("单位", "Unit"))),
        ("status", asked.say(Text("考勤", "Mark"))),
        ("minutes", asked.say(Text("分钟", "Minutes"))),
    ];
    let count = |name: &str| roll.pointer(&format!("/balance/{name}")).cloned().unwrap_or_default();
    let balance = format!(
        "{} {} = {} {} + {} {} + {} {} + {} {}",
        asked.say(Text("应到", "expected")),
        count("expected"),
        asked.say(Text("实到", "present")),
        count("present"),
        asked.say(Text("请假", "on leave")),
        count("on_leave"),
        asked.say(Text("缺席", "absent")),
        count("absent"),
        asked.say(Text("未点", "not called")),
        count("unmarked"),
    );
    Ok(Outcome::done(format!("{}\n{balance}", table::lined_up(&rows, &columns))))
}

pub fn report_command(language: Language) -> Command {
    let about = Text(
        "全年学时：按单位，或用 --person 看一个人的明细",
        "The year's hours: by unit, or one person's with --person",
    );
    let (year, person) =
        (Text("年份", "The year"), Text("人员编号，见 list people", "The person's id; see list people"));
    Command::new("report")
        .about(about.of(language))
        .arg(Arg::new("year").long("year").value_name("YYYY").required(true).help(year.of(language)))
        .arg(Arg::new("person").long("person").value_name("ID").help(person.of(language)))
}

pub fn report(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let year: Option<i32> = asked.word("year").and_then(|year| year.parse().ok());
    let year = year.ok_or_else(|| Refusal {
        message: asked.say(Text("--year 应是年份，例如 2026。", "--year is a year such as 2026.")).to_owned(),
        exit: Outcome::USAGE,
    })?;
    let office = asked.office()?;
    if let Some(person) = asked.word("person") {
        let answer = office.call("credits.person_year", json!({ "person": person, "year": year }))?;
        return Ok(Outcome::done(pretty(&answer)));
    }
    let answer = office.call("credits.progress", json!({ "year": year }))?;
    if asked.json {
        return Ok(Outcome::done(pretty(&answer)));
    }
    let rows: Vec<Value> = answer.as_array().into_iter().flatten().map(in_hours).collect();
    let columns = [
        ("name", asked.say(Text("单位", "Unit"))),
        ("people", asked.say(Text("应训", "People"))),
        ("trained", asked.say(Text("已训", "Trained"))),
        ("hours", asked.say(Text("学时", "Hours"))),
    ];
    Ok(Outcome::done(table::lined_up(&rows, &columns)))
}

/// A unit's line with its hours as people read them.
fn in_hours(line: &Value) -> Value {
    let quarters =
        line.get("quarters").and_then(Value::as_u64).and_then(|quarters| u32::try_from(quarters).ok());
    let hours = Quarters::new(quarters.unwrap_or_default()).to_string();
    let column = |name: &str| line.get(name).cloned().unwrap_or_default();
    json!({ "name": column("name"), "people": column("people"), "trained": column("trained"), "hours": hours })
}
