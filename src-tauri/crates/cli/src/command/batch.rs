//! `batch`: one call a line, JSON in and JSON out, for scripts. Each line is answered once its change is on disk.

use super::{Asked, words};
use crate::language::Text;
use crate::outcome::{Outcome, Refusal};
use clap::Command;
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use training::sentence::Language;

pub fn command(language: Language) -> Command {
    let about = Text(
        "从标准输入逐行读入 {\"name\", \"input\"}，逐行输出结果；每行答复时改动已落盘",
        "Read {\"name\", \"input\"} line by line and answer line by line; an answered change is on disk",
    );
    Command::new("batch").about(about.of(language))
}

pub fn run(asked: &Asked<'_>) -> Result<Outcome, Refusal> {
    let office = asked.office()?;
    let broken = Text("标准输入或输出中断：", "Standard input or output broke off: ");
    let failed =
        |error: std::io::Error| Refusal { message: format!("{}{error}", asked.say(broken)), exit: 3 };
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(failed)?;
        let answer = match serde_json::from_str::<Value>(&line) {
            Err(error) => json!({ "failure": format!("{}{error}", asked.say(words::NOT_JSON)) }),
            Ok(call) => {
                let name = call.get("name").and_then(Value::as_str).unwrap_or_default();
                match office.call(name, call.get("input").cloned().unwrap_or_default()) {
                    Ok(answer) => json!({ "answer": answer }),
                    Err(refusal) => json!({ "failure": refusal.message }),
                }
            }
        };
        writeln!(output, "{answer}").and_then(|()| output.flush()).map_err(failed)?;
    }
    Ok(Outcome::done(""))
}
