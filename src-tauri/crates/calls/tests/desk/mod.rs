//! A desk: a program with an office of its own, in a folder that goes when it goes.

mod later;

pub use later::Later;

use calls::{Failure, Folders, Request, Surroundings, Xuecheng};
use serde_json::{Value, json};
use std::sync::Arc;
use training::sentence::Language;
use training::world::World;

pub struct Desk {
    pub host: Xuecheng,
    _folder: tempfile::TempDir,
}

impl Desk {
    /// Nothing has been opened yet.
    pub fn new() -> Self {
        Self::in_world(Arc::new(Surroundings))
    }

    fn in_world(world: Arc<dyn World>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = Xuecheng::new(Folders::inside(folder.path()), world);
        Self { host, _folder: folder }
    }

    /// An office has been made, with nothing in it.
    pub fn with_office() -> Self {
        Self::new().and_an_office()
    }

    /// The same on a clock that can be put forward.
    pub fn with_time() -> (Self, Arc<Later>) {
        let clock = Arc::new(Later::default());
        (Self::in_world(clock.clone()).and_an_office(), clock)
    }

    fn and_an_office(self) -> Self {
        let desk = self;
        desk.call(
            "office.create",
            json!({ "name": "奉节县委组织部", "county": "奉节县", "account_name": "张三" }),
        )
        .unwrap();
        desk
    }

    pub fn call(&self, name: &str, input: Value) -> Result<Value, Failure> {
        let request =
            Request { name: name.into(), input, job: None, language: Language::Chinese, role: None };
        self.host.call(&request, &|_| {})
    }

    /// The answer of a call that succeeds.
    pub fn ask(&self, name: &str, input: Value) -> Value {
        self.call(name, input).unwrap()
    }

    /// The id of what a call makes.
    pub fn made(&self, name: &str, input: Value) -> String {
        self.ask(name, input).pointer("/value/id").unwrap().as_str().unwrap().to_owned()
    }

    /// The code with which a call is refused.
    pub fn refused(&self, name: &str, input: Value) -> String {
        self.call(name, input).unwrap_err().code
    }

    /// One text of every row of an answer, be it a list or a page.
    pub fn texts(&self, name: &str, input: Value, pointer: &str) -> Vec<String> {
        let answer = self.ask(name, input);
        let rows = answer.get("rows").unwrap_or(&answer).as_array().unwrap();
        rows.iter().map(|row| row.pointer(pointer).unwrap().as_str().unwrap().to_owned()).collect()
    }
}
