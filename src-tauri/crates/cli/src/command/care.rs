//! Looking after an office: undo, redo, verify.

use super::{Asked, pretty};
use crate::changes::change_text;
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use clap::Command;
use serde_json::Value;
use training::sentence::Language;

pub fn undo_command(language: Language) -> Command {
    Command::new("undo").about(Text("撤销最近一次操作", "Undo the last change").of(language))
}

pub fn undo(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    taken_back(asked, "undo.last", Text("已撤销：", "Undone: "))
}

pub fn redo_command(language: Language) -> Command {
    Command::new("redo").about(Text("重做刚才撤销的操作", "Redo what was just undone").of(language))
}

pub fn redo(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    taken_back(asked, "undo.redo", Text("已重做：", "Redone: "))
}

fn taken_back(asked: &Asked<'_>, call: &str, said: Text) -> Result<Outcome, Refusal> {
    let answer = asked.office()?.call(call, Value::Null)?;
    if asked.json {
        return Ok(Outcome::done(pretty(&answer)));
    }
    let label = answer.pointer("/value/label").unwrap_or(&Value::Null);
    Ok(Outcome::done(format!("{}{}", asked.say(said), change_text(label, asked.language))))
}

pub fn verify_command(language: Language) -> Command {
    let about = Text(
        "校验：数据库文件、日志链与签名、数据表与日志一致、照片完好；有问题时退出码为 1",
        "Verify the database file, the signed chain, the tables against the journal, the photos; exits 1 if anything is wrong",
    );
    Command::new("verify").about(about.of(language))
}

pub fn verify(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let found = asked.office()?.call("office.verify", Value::Null)?;
    let empty = |key: &str| match found.get(key) {
        Some(Value::Array(items)) => items.is_empty(),
        Some(Value::Object(items)) => items.is_empty(),
        _ => false,
    };
    let sound = ["database", "broken_feeds", "differing_rows", "wrong_pictures"].into_iter().all(empty);
    if asked.json || !sound {
        let text = pretty(&found);
        return Ok(if sound { Outcome::done(text) } else { Outcome::no(text) });
    }
    let number = |key: &str| found.get(key).cloned().unwrap_or_default();
    let (changes, entries, pictures) = (number("changes"), number("entries"), number("pictures"));
    Ok(Outcome::done(match asked.language {
        Language::Chinese => {
            format!(
                "校验通过：{changes} 次操作、{entries} 条记录，链与签名完整，数据表与日志一致，{pictures} 张照片完好。"
            )
        }
        Language::English => {
            format!(
                "Verified: {changes} changes, {entries} entries; chain and signature intact, tables equal the journal; {pictures} photos whole."
            )
        }
    }))
}
