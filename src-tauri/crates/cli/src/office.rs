//! The office a command works on, and its calls.

use crate::outcome::Refusal;
use calls::{Folders, ProgressReport, Request, Surroundings, Xuecheng};
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use training::sentence::Language;

/// An office in a folder.
pub struct Office {
    pub host: Arc<Xuecheng>,
    language: Language,
}

impl Office {
    /// The program over a folder, with nothing opened yet.
    pub fn over(folder: &Path, language: Language) -> Self {
        let host =
            Arc::new(Xuecheng::new(Folders::of_office(folder), Arc::new(Surroundings)).with_system_keys());
        Self { host, language }
    }

    /// The office in a folder, opened; refused with a sentence if there is none or another window has it.
    pub fn open(folder: &Path, language: Language) -> Result<Self, Refusal> {
        let office = Self::over(folder, language);
        let state = office.call("office.state", Value::Null)?;
        if state.get("summary").is_some_and(|summary| !summary.is_null()) {
            return Ok(office);
        }
        let failure = state.pointer("/failure/message").and_then(Value::as_str);
        let message = match (failure, language) {
            (Some(failure), _) => failure.to_owned(),
            (None, Language::Chinese) => format!(
                "文件夹 {} 里没有办公室。请用 --data 指定办公室的文件夹，或用 `xuecheng-cli demo 文件夹` 生成示例县。",
                folder.display()
            ),
            (None, Language::English) => format!(
                "There is no office in {}. Name its folder with --data, or make the example with `xuecheng-cli demo DIR`.",
                folder.display()
            ),
        };
        Err(Refusal { message, exit: 3 })
    }

    /// Makes a call.
    pub fn call(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        self.call_watched(name, input, &|_| {})
    }

    /// Makes a call whose progress is shown.
    pub fn call_watched(
        &self,
        name: &str,
        input: Value,
        report: &dyn Fn(ProgressReport),
    ) -> Result<Value, Refusal> {
        let job = Some("command-line".to_owned());
        let request = Request { name: name.to_owned(), input, job, language: self.language, role: None };
        Ok(self.host.call(&request, report)?)
    }
}
