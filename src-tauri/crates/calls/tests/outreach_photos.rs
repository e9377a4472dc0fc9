//! What a talk is logged with besides its figures: photos chosen while it is typed in, looked after, swept; who heard it; and
//! the map of what was heard.

use crate::outreach::{PNG, Places};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::SystemTime;

impl Places {
    /// A photo chosen while a talk is typed in.
    fn kept(&self) -> String {
        let kept = self.desk.ask("outreach.keep_photo", json!({ "file_name": "院坝.png", "content": PNG }));
        assert!(kept["content"].as_str().unwrap().starts_with("/9j/"), "what is kept is shown: {kept}");
        kept["photo"].as_str().unwrap().to_owned()
    }

    /// The file of a photo.
    fn file(&self, photo: &str) -> PathBuf {
        let folder = self.desk.ask("office.state", Value::Null)["folder"].as_str().unwrap().to_owned();
        PathBuf::from(folder).join("pictures").join(&photo[..2]).join(photo)
    }

    /// Makes a photo's file look as if it had lain there for years.
    fn age(&self, photo: &str) {
        let file = std::fs::File::options().write(true).open(self.file(photo)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }

    fn verified(&self) -> Value {
        self.desk.ask("office.verify", Value::Null)
    }
}

#[test]
fn photos_and_listeners_are_logged_with_their_talk_and_go_with_it_in_one_undo() {
    let county = Places::new();
    let desk = &county.desk;
    let photo = county.kept();
    let listener = desk.made("people.create", json!({ "name": "李娜", "unit": county.home }));
    let talk = county.log(json!({ "photos": [photo], "listeners": [listener] }));
    let shown = desk.ask("outreach.talk", json!({ "id": talk }));
    assert_eq!(shown["photos"], json!([photo]), "the photo is the talk's");
    assert_eq!(shown["listeners_names"], json!(["李娜"]), "and so is who heard it");
    desk.ask("undo.last", Value::Null);
    assert_eq!(desk.ask("outreach.talks", json!({}))["total"], 0, "one act, one undo");
    desk.ask("undo.redo", Value::Null);
    assert_eq!(
        desk.ask("outreach.talk", json!({ "id": talk }))["photos"],
        json!([photo]),
        "and back with it"
    );
    desk.ask("outreach.photo", json!({ "photo": photo }));
}

#[test]
fn what_is_no_photo_or_not_here_is_not_logged() {
    let county = Places::new();
    let file = |content: &str| json!({ "file_name": "院坝.jpg", "content": content });
    let refused = |content: &str| county.desk.refused("outreach.keep_photo", file(content));
    assert_eq!(refused("UEsDBBQAAAAIAA=="), "photo.not_a_photo", "a spreadsheet that is called a photo");
    assert_eq!(refused(&PNG[..40]), "photo.damaged", "half a photo");
    let photo = county.kept();
    assert_eq!(county.refused(json!({ "photos": ["0".repeat(64)] })), "photo.not_here", "nobody kept it");
    assert_eq!(county.refused(json!({ "photos": ["../office.key"] })), "photo.not_here", "no way out");
    assert_eq!(county.refused(json!({ "photos": [photo, photo] })), "outreach.photo_twice", "once is enough");
    let seven: Vec<&String> = std::iter::repeat_n(&photo, 7).collect();
    assert_eq!(county.refused(json!({ "photos": seven })), "outreach.too_many_photos", "six at most");
    assert_eq!(county.desk.ask("outreach.talks", json!({}))["total"], 0, "nothing refused was recorded");
}

#[test]
fn verifying_names_missing_and_damaged_pictures_by_talk_and_hash_alone() {
    let county = Places::new();
    let photo = county.kept();
    let talk = county.log(json!({ "photos": [photo], "speakers": ["单雄"] }));
    let sound = county.verified();
    assert_eq!((&sound["pictures"], &sound["wrong_pictures"]), (&json!(1), &json!([])), "here and whole");
    let wrong = |trouble: &str| json!([{ "talk": talk, "photo": photo, "trouble": trouble }]);
    std::fs::write(county.file(&photo), b"something else").unwrap();
    assert_eq!(county.verified()["wrong_pictures"], wrong("damaged"), "it is not what its name says");
    std::fs::remove_file(county.file(&photo)).unwrap();
    let missing = county.verified();
    assert_eq!(missing["wrong_pictures"], wrong("missing"), "it is gone");
    assert!(!missing.to_string().contains("单雄"), "nobody is named: {missing}");
    assert_eq!(county.kept(), photo, "the same photo, chosen again,");
    assert_eq!(county.verified()["wrong_pictures"], json!([]), "mends it");
}

#[test]
fn only_pictures_no_talk_ever_had_are_swept_and_undo_still_brings_the_others_back() {
    let county = Places::new();
    let desk = &county.desk;
    let photo = county.kept();
    assert_eq!(county.verified()["unused_pictures"], 0, "its talk may still be on its way");
    county.age(&photo);
    assert_eq!(county.verified()["unused_pictures"], 1, "a day later nobody is typing it in any more");
    assert_eq!(desk.ask("office.sweep_pictures", Value::Null)["files"], 1, "so it goes");
    assert_eq!(desk.refused("outreach.photo", json!({ "photo": photo })), "photo.not_here");

    let photo = county.kept();
    let talk = county.log(json!({ "photos": [photo] }));
    desk.ask("outreach.remove_photo", json!({ "talk": talk, "photo": photo }));
    county.age(&photo);
    assert_eq!(desk.ask("office.sweep_pictures", Value::Null)["files"], 0, "the journal names it");
    desk.ask("undo.last", Value::Null);
    assert_eq!(
        desk.ask("outreach.talk", json!({ "id": talk }))["photos"],
        json!([photo]),
        "undo has it back"
    );
    desk.ask("outreach.photo", json!({ "photo": photo }));

    let unfinished = county.file(&photo).with_extension("new");
    let stranger = county.file(&photo).with_file_name("说明.txt");
    for path in [&unfinished, &stranger] {
        std::fs::File::create(path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }
    assert_eq!(
        desk.ask("office.sweep_pictures", Value::Null)["files"],
        1,
        "what a power cut left unfinished"
    );
    assert_eq!((unfinished.exists(), stranger.exists()), (false, true), "whatever is not ours stays");
}

#[test]
fn the_map_shows_each_village_within_its_township_and_what_it_has_heard() {
    let county = Places::new();
    county.log(json!({ "date": "2026-03-31" }));
    county.log(json!({ "date": "2026-04-01" }));
    county.log(json!({ "date": "2026-04-02", "topic": county.topics[1] }));
    let map = county.desk.ask("outreach.map", json!({}));
    let village = |id: &str, name: &str, heard: u32, talks: u32| json!({ "id": id, "name": name, "heard": heard, "talks": talks });
    let township =
        |villages: Vec<Value>| json!([{ "unit": county.township, "name": "白帝镇", "villages": villages }]);
    let blind = village(&county.other, "庙垭村", 0, 0);
    let both = township(vec![village(&county.home, "坪上村", 2, 3), blind.clone()]);
    assert_eq!((&map["topics"], &map["townships"]), (&json!(2), &both), "two of two topics, in three talks");
    let march = county.desk.ask("outreach.map", json!({ "topic": county.topics[1], "to": "2026-03-31" }));
    let none = township(vec![village(&county.home, "坪上村", 0, 0), blind]);
    assert_eq!(
        (&march["topics"], &march["townships"]),
        (&json!(1), &none),
        "one topic, not yet heard in March"
    );
}
