//! `create`: a new office in a folder.

use super::{Asked, pretty};
use crate::language::Text;
use crate::office::Office;
use crate::outcome::{Outcome, Refusal};
use clap::{Arg, Command};
use serde_json::{Value, json};
use training::sentence::Language;

pub fn command(language: Language) -> Command {
    let about =
        Text("在 --data 指定的文件夹里新建办公室", "Make a new office in the folder named with --data");
    let wanted = |name: &'static str, help: Text| {
        Arg::new(name).long(name).required(true).value_name("TEXT").help(help.of(language))
    };
    Command::new("create")
        .about(about.of(language))
        .arg(wanted("name", Text("办公室名称", "The office's name")))
        .arg(wanted("county", Text("县（区）", "The county")))
        .arg(wanted("account", Text("您的姓名，每条记录都会写上", "Your name; every record carries it")))
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let office = Office::over(&asked.data, asked.language);
    let state = office.call("office.state", Value::Null)?;
    if state.get("exists").and_then(Value::as_bool) == Some(true) {
        let message = asked.say(Text(
            "这个文件夹里已经有办公室，没有新建。",
            "There is an office in this folder already; none was made.",
        ));
        return Err(Refusal { message: message.to_owned(), exit: 3 });
    }
    let word = |name: &str| asked.word(name).unwrap_or_default();
    let new = json!({ "name": word("name"), "county": word("county"), "account_name": word("account") });
    let state = office.call("office.create", new)?;
    if asked.json {
        return Ok(Outcome::done(pretty(&state)));
    }
    Ok(Outcome::done(format!("{}: {}", word("name"), asked.data.display())))
}
