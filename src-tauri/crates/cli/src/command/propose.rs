//! `timetable propose`: a plan for the office's own classes; recorded only when asked to.

use super::{Asked, pretty, words};
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};
use training::sentence::Language;

const DATES: Text = Text(
    "班次日期：keep 不动，open 给没有日期的班次定日期，movable 未开班的也可改期",
    "Classes' days: keep them, open gives days to those without, movable may move those not begun",
);
const FREEDOM: Text = Text(
    "gaps 只排未排的（缺省），everything 可以调整已排的，afresh 全部重排",
    "gaps: only what has no place (unless said); everything: may move the rest; afresh: all anew",
);
pub const SECONDS: Text = Text("最多求解多少秒，缺省 10", "How many seconds to search; 10 unless said");
pub const SEED: Text = Text("随机种子，缺省 1", "The random seed; 1 unless said");
const APPLY: Text = Text("保存方案", "Record the plan");

pub fn command(language: Language) -> Command {
    let about = Text(
        "为两个日期之间的班次排课并打印方案；加 --apply 才保存。有课次排不进去时退出码为 1",
        "Schedule the classes between two days and print the plan; only --apply records it. Exits 1 if anything is left out",
    );
    let option = |name: &'static str, value: &'static str, help: Text| {
        Arg::new(name).long(name).value_name(value).help(help.of(language))
    };
    let number = |name, value, help, usual: &'static str| {
        option(name, value, help).default_value(usual).value_parser(clap::value_parser!(u32))
    };
    Command::new("propose")
        .about(about.of(language))
        .arg(option("from", "YYYY-MM-DD", Text("从哪天，缺省今天", "First day; today unless said")))
        .arg(option("to", "YYYY-MM-DD", Text("到哪天，缺省年底", "Last day; the year's end unless said")))
        .arg(option("freedom", "gaps|everything|afresh", FREEDOM).default_value("gaps"))
        .arg(option("dates", "keep|open|movable", DATES).default_value("open"))
        .arg(number("seconds", "N", SECONDS, "10"))
        .arg(number("seed", "S", SEED, "1"))
        .arg(Arg::new("apply").long("apply").action(ArgAction::SetTrue).help(APPLY.of(language)))
}

pub fn run(asked: &Asked<'_>, words: &ArgMatches) -> Result<Outcome, Refusal> {
    let office = asked.office()?;
    let state = office.call("office.state", Value::Null)?;
    let today = state.get("today").and_then(Value::as_str).unwrap_or_default().to_owned();
    let end_of_year = format!("{}-12-31", today.get(..4).unwrap_or_default());
    let day = |name: &str, usual: String| words.get_one::<String>(name).cloned().unwrap_or(usual);
    let scope = json!({
        "classes": [],
        "from": day("from", today),
        "to": day("to", end_of_year),
        "freedom": words.get_one::<String>("freedom"),
        "dates": words.get_one::<String>("dates"),
    });
    let number = |name: &str| words.get_one::<u32>(name).copied().unwrap_or(1);
    let search = json!({ "scope": scope, "seconds": number("seconds"), "seed": number("seed") });
    let plan = office.call("scheduling.propose", search)?;
    let list = |name: &str| plan.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let (changes, dates) = (list("changes"), list("dates"));
    if words.get_flag("apply") {
        let changes: Vec<Value> = changes.iter().map(applied).collect();
        let dates: Vec<Value> = dates.iter().filter_map(given).collect();
        office.call("scheduling.apply", json!({ "changes": changes, "dates": dates }))?;
    }
    let text = if asked.json { pretty(&plan) } else { summary(asked, &plan, (dates, changes)) };
    let left_out = plan.get("left_out").and_then(Value::as_u64).unwrap_or_default();
    Ok(if left_out > 0 { Outcome::no(text) } else { Outcome::done(text) })
}

/// A change as `scheduling.apply` takes it.
fn applied(change: &Value) -> Value {
    let slot = |slot: &Value| {
        let fields = ["date", "start", "end", "venue", "trainer"];
        fields
            .iter()
            .map(|field| ((*field).to_owned(), slot.get(*field).cloned().unwrap_or_default()))
            .collect()
    };
    let side = |name: &str| change.get(name).map_or(Value::Null, |side| Value::Object(slot(side)));
    json!({ "session": change.get("session"), "from": side("from"), "to": side("to") })
}

/// Days given to a class as `scheduling.apply` takes them; none where there are none.
fn given(dates: &Value) -> Option<Value> {
    let to = dates.get("to").filter(|to| to.is_object())?;
    Some(json!({ "class": dates.get("class"), "from": dates.get("from"), "to": to }))
}

/// A text of the plan, or a time of day.
fn told(value: &Value, place: &str) -> String {
    match value.pointer(place) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(minute)) => {
            let minute = minute.as_u64().unwrap_or_default();
            format!("{:02}:{:02}", minute / 60, minute % 60)
        }
        _ => "—".to_owned(),
    }
}

fn summary(asked: &Asked<'_>, plan: &Value, (dates, changes): (&[Value], &[Value])) -> String {
    let count = |name: &str| plan.get(name).and_then(Value::as_u64).unwrap_or_default().to_string();
    let slot = |change: &Value, side: &str| {
        let place = |field: &str| told(change, &format!("/{side}/{field}"));
        format!("{} {} {} {}", place("date"), place("start"), place("trainer_name"), place("venue_name"))
    };
    let line = |change: &Value| {
        let named = format!("{} {}", told(change, "/class_name"), told(change, "/title"));
        let sort = words::in_words(words::PLANNED, &told(change, "/sort"), asked.language);
        format!("[{sort}] {named}: {} → {}", slot(change, "from"), slot(change, "to"))
    };
    let days = |dates: &Value| {
        let span = ["/to/from", "/to/to"].map(|place| told(dates, place)).join("–");
        format!("[{}] {} {}", asked.say(Text("班期", "days")), told(dates, "/class_name"), span)
    };
    let head = Text(
        "共 {sessions} 个课次：新排 {placed}，调整 {moved}（{people} 人次），排不进去 {left_out}。",
        "{sessions} sessions: {placed} placed, {moved} moved ({people} people), {left_out} left out.",
    );
    let head = asked
        .say(head)
        .replace("{sessions}", &count("sessions"))
        .replace("{placed}", &count("placed"))
        .replace("{moved}", &count("moved"))
        .replace("{people}", &count("people_moved"))
        .replace("{left_out}", &count("left_out"));
    [head]
        .into_iter()
        .chain(dates.iter().map(days))
        .chain(changes.iter().map(line))
        .collect::<Vec<String>>()
        .join("\n")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn what_becomes_of_a_session_is_told_in_words() {
        let sorts = ["placed", "moved", "swapped", "kept", "left_out"];
        let changes = sorts.map(|sort| json!({ "sort": sort }));
        let words = ["xuecheng-cli", "timetable", "propose"];
        let tree = crate::command::tree(Language::Chinese);
        let matches = tree.try_get_matches_from(words).unwrap();
        let told = |language| {
            let asked = Asked { matches: &matches, data: PathBuf::new(), json: false, language };
            summary(&asked, &Value::Null, (&[], &changes))
        };
        let chinese = told(Language::Chinese);
        for sort in sorts {
            assert!(!chinese.contains(sort), "{sort} is no Chinese: {chinese}");
        }
        assert!(told(Language::English).contains("[no place]"), "nor is left_out English");
    }
}
