//! A list of trainers (师资库).

use super::against::Against;
use super::said::Said;
use super::{Tabled, key};
use crate::ids::TrainerId;
use crate::import::trouble::Trouble;
use crate::trainers::Trainer;
use documents::clean::{choice, name, phone, text, yes_no};
use identity::name::normalised;

/// Where trainers come from; what is looked for is whether it is from outside the county.
const ORIGINS: [(bool, &[&str]); 2] = [
    (false, &["县内", "本县", "内部", "否", "校内", "专职"]),
    (true, &["县外", "外部", "外聘", "是", "外请", "校外", "兼职"]),
];

impl Tabled for Trainer {
    const NEEDED: &'static [(&'static str, &'static str)] = &[("name", "姓名")];

    fn with_id(id: [u8; 16]) -> Self {
        Self { id: TrainerId(id), ..Self::default() }
    }

    fn id(&self) -> [u8; 16] {
        self.id.0
    }

    fn read(&mut self, said: &mut Said<'_>) {
        said.read("name", name, &mut self.name);
        let mut post = String::new();
        said.read("post", text, &mut post);
        said.find(
            "organisation",
            |_, cell| Ok(format!("{}{post}", cell.text.trim())),
            &mut self.organisation,
        );
        said.read("external", |cell| choice(cell, &ORIGINS), &mut self.external);
        said.read("leader", yes_no, &mut self.leader);
        said.list("topics", Against::topic, &mut self.topics);
        said.read("phone", phone, &mut self.phone);
        said.read("remark", text, &mut self.note);
    }

    fn key(&self) -> String {
        normalised(&self.name)
    }

    /// Of two of a name who serve elsewhere, nobody can say whether they are one.
    fn doubt(&self, before: &Self) -> Option<Trouble> {
        let differs = key(&self.organisation) != key(&before.organisation);
        let said = !self.organisation.is_empty() && !before.organisation.is_empty();
        (said && differs).then(|| Trouble::OtherOrganisation {
            name: before.name.clone(),
            organisation: before.organisation.clone(),
        })
    }

    fn detail(&self, _: &Against) -> String {
        self.organisation.clone()
    }
}
