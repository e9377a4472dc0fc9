//! `outreach coverage`: which topic was heard in which village, quarter by quarter.

use super::{Asked, pretty};
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use crate::table;
use clap::{Arg, Command};
use serde_json::{Value, json};
use training::sentence::Language;

pub fn command(language: Language) -> Command {
    let about = Text("宣讲", "Outreach");
    let coverage = Text(
        "各村（社区）听过哪些专题：用 --json 输出按季度的矩阵，缺省输出按乡镇的汇总",
        "Which topics each village has heard: the matrix by quarter with --json, else a sum by township",
    );
    let day = |name: &'static str, help: Text| {
        Arg::new(name).long(name).value_name("YYYY-MM-DD").help(help.of(language))
    };
    Command::new("outreach").about(about.of(language)).subcommand_required(true).subcommand(
        Command::new("coverage")
            .about(coverage.of(language))
            .arg(day("from", Text("从哪天", "First day")))
            .arg(day("to", Text("到哪天", "Last day"))),
    )
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let Some((_, words)) = asked.matches.subcommand() else { return Ok(Outcome::done("")) };
    let day = |name: &str| words.get_one::<String>(name).cloned();
    let query = json!({ "from": day("from"), "to": day("to") });
    let office = asked.office()?;
    if asked.json {
        return Ok(Outcome::done(pretty(&office.call("outreach.coverage", query)?)));
    }
    let heat = office.call("outreach.heat", query)?;
    let topics = heat.get("topics").and_then(Value::as_array).map_or(0, Vec::len);
    let rows = heat.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    let rows: Vec<Value> = rows.into_iter().map(|row| with_share(row, topics)).collect();
    let columns = [
        ("name", asked.say(Text("乡镇（街道）", "Township"))),
        ("villages", asked.say(Text("村（社区）", "Villages"))),
        ("talks", asked.say(Text("场次", "Talks"))),
        ("share", asked.say(Text("覆盖率", "Covered"))),
    ];
    Ok(Outcome::done(table::lined_up(&rows, &columns)))
}

/// Adds the share of villages and topics that have met.
fn with_share(mut row: Value, topics: usize) -> Value {
    let villages = row.get("villages").and_then(Value::as_u64).unwrap_or(0);
    let heard = row.get("heard").and_then(Value::as_array);
    let heard: u64 = heard.into_iter().flatten().filter_map(Value::as_u64).sum();
    let pairs = villages * u64::try_from(topics).unwrap_or(0);
    let share = (heard * 100).checked_div(pairs).unwrap_or(0);
    if let Some(fields) = row.as_object_mut() {
        fields.insert("share".to_owned(), Value::String(format!("{share} %")));
    }
    row
}
