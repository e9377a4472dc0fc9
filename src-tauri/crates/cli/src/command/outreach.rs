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

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]
mod tests {
    use crate::command;
    use crate::office::Office;
    use serde_json::{Value, json};
    use training::sentence::Language;

    #[test]
    fn coverage_as_json_is_villages_topics_and_cells_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().to_str().unwrap();
        {
            let office = Office::over(folder.as_ref(), Language::Chinese);
            let made = |name: &str, input: Value| office.call(name, input).unwrap()["value"]["id"].clone();
            let new = json!({ "name": "干部教育科", "county": "奉节县", "account_name": "李梅" });
            office.call("office.create", new).unwrap();
            let township = json!({ "name": "白帝镇", "kind": "township", "parent": null });
            let township = made("units.create", township);
            let village = json!({ "name": "坪上村", "kind": "village", "parent": township });
            let village = made("units.create", village);
            let topic = made("topics.create", json!({ "name": "乡村振兴", "category": "theory" }));
            let team = made("outreach.create_team", json!({ "name": "坪上村微团队", "village": village }));
            let talk = json!({ "team": team, "topic": topic, "village": village, "date": "2026-03-02",
                "start": 1140, "minutes": 45, "form": "courtyard", "audience": 60 });
            office.call("outreach.log", talk).unwrap();
        }
        let words = ["xuecheng-cli", "--data", folder, "outreach", "coverage", "--json"];
        let matches = command::tree(Language::Chinese).try_get_matches_from(words).unwrap();
        let outcome = command::run(&matches, Language::Chinese).ok().unwrap();
        let printed: Value = serde_json::from_str(&outcome.text).unwrap();
        let keys: Vec<&String> = printed.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["cells", "topics", "villages"], "just these three");
        assert_eq!(printed["villages"][0]["name"], "坪上村", "villages, also those that heard nothing");
        assert_eq!(printed["topics"][0]["name"], "乡村振兴", "topics");
        let (village, topic) = (&printed["villages"][0]["id"], &printed["topics"][0]["id"]);
        let cell =
            json!({ "village": village, "topic": topic, "quarter": "2026Q1", "talks": 1, "audience": 60 });
        assert_eq!(printed["cells"], json!([cell]), "and what was heard where and when");
    }
}
