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
    // A database alone is no office yet: its making may have been cut short, or taken back by an earlier version.
    if ["summary", "failure"].iter().any(|part| state.get(*part).is_some_and(|part| !part.is_null())) {
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use crate::command;
    use calls::Surroundings;
    use std::path::Path;
    use training::kinds::SCHEMA;
    use training::sentence::Language;
    use training::store::{Key, Store};
    use training::world::Unwatched;

    /// The exit code of `create` in a folder.
    fn created(folder: &Path) -> u8 {
        let words = ["xuecheng-cli", "--data", folder.to_str().unwrap(), "create"];
        let office = ["--name", "干部教育科", "--county", "奉节县", "--account", "李梅"];
        let words = [words.as_slice(), &office].concat();
        let matches = command::tree(Language::Chinese).try_get_matches_from(words).unwrap();
        match command::run(&matches, Language::Chinese) {
            Ok(outcome) => outcome.code,
            Err(refusal) => refusal.exit,
        }
    }

    #[test]
    fn an_office_is_made_where_there_is_none_even_beside_an_empty_database() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("office.db"), Key([7; 32]));
        std::fs::write(folder.path().join("office.key"), key.0).unwrap();
        drop(Store::open(&database, key, SCHEMA, &Surroundings, &Unwatched).unwrap());
        assert_eq!(created(folder.path()), 0, "a database without an office is no dead end");
        assert_eq!(created(folder.path()), 3, "a second office is not made");
        std::fs::remove_file(folder.path().join("office.key")).unwrap();
        assert_eq!(created(folder.path()), 3, "nor one over an office that cannot be opened");
    }
}
