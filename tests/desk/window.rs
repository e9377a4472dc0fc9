//! The window as its user has it: what can be read, pressed and clicked. Every wait ends by saying what was on screen.

use super::keys;
use fantoccini::actions::KeyActions;
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::Value;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long to wait for what should be there at once.
const PATIENCE: Duration = Duration::from_secs(40);
/// No screen has more places for the focus.
const MOST_STEPS: u32 = 80;
const LOOK_AGAIN: Duration = Duration::from_millis(30);

/// What there is to press. Dialogs and toolbars have roles too, read whatever their buttons read and come before them.
const PRESSABLE: &str = "*[self::button or self::a or self::summary or self::label or @role = 'button' \
    or @role = 'link' or @role = 'tab' or @role = 'option' or @role = 'menuitem' or @role = 'radio' \
    or @role = 'checkbox' or @role = 'switch' or @role = 'treeitem']";

/// The open window of one running program.
pub struct Window {
    client: Client,
    presses: Cell<u32>,
}

impl Window {
    pub(super) fn new(client: Client) -> Self {
        Self { client, presses: Cell::new(0) }
    }

    pub(super) async fn end_session(self) {
        // The program has ended already, which some drivers call an error.
        let _ = self.client.close().await;
    }

    /// The page's title.
    pub async fn title(&self) -> String {
        self.client.title().await.unwrap()
    }

    /// Everything that can be read on screen.
    pub async fn text(&self) -> String {
        self.text_of("body").await
    }

    /// The text of the first element that `css` selects, once it is there.
    pub async fn text_of(&self, css: &str) -> String {
        let element = self.wait_for(css).await;
        self.read(&element).await
    }

    /// The same without the spaces and line breaks, which are a matter of layout.
    pub async fn unspaced_text_of(&self, css: &str) -> String {
        self.text_of(css).await.split_whitespace().collect()
    }

    /// The texts of all elements that `css` selects now.
    pub async fn texts_of(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await.unwrap() {
            texts.push(self.read(&element).await);
        }
        texts
    }

    /// What is typed into the field that `css` selects.
    pub async fn value_of(&self, css: &str) -> String {
        self.wait_for(css).await.prop("value").await.unwrap().unwrap_or_default()
    }

    /// What a script answers, for what is not written on screen, such as the focus.
    pub async fn evaluate(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// Waits for the first element that `css` selects.
    pub async fn wait_for(&self, css: &str) -> Element {
        self.found(Locator::Css(css), PATIENCE, css).await
    }

    /// Waits for an element whose own text contains `text`.
    pub async fn wait_for_text(&self, text: &str) -> Element {
        self.wait_for_text_within(text, PATIENCE).await
    }

    /// Waits as long as it may take, for a long job such as the building of the example county.
    pub async fn wait_for_text_within(&self, text: &str, patience: Duration) -> Element {
        self.found(Locator::XPath(&containing(text)), patience, text).await
    }

    /// Waits until nothing is selected by `css`.
    pub async fn wait_until_gone(&self, css: &str) {
        let started = Instant::now();
        while !self.client.find_all(Locator::Css(css)).await.unwrap().is_empty() {
            self.give_up_after(started, PATIENCE, &format!("{css} is still there")).await;
        }
    }

    /// Clicks the first element that `css` selects, once it is there.
    pub async fn click(&self, css: &str) {
        self.wait_for(css).await.click().await.unwrap();
    }

    /// Clicks the button, link, tab or menu entry that reads `text`.
    pub async fn click_text(&self, text: &str) {
        let reads = format!("//{PRESSABLE}[contains(normalize-space(.), {})]", quoted(text));
        let started = Instant::now();
        // What a dialog that comes or goes still covers is clicked again, as people do.
        while self.found(Locator::XPath(&reads), PATIENCE, text).await.click().await.is_err() {
            self.give_up_after(started, PATIENCE, &format!("{text} cannot be clicked")).await;
        }
    }

    /// Presses keys, one after another: `Down Down 3 Ctrl+z Enter`.
    pub async fn press(&self, line: &str) {
        self.strike(keys::pressed(line)).await;
    }

    /// Types a text where the focus is.
    pub async fn type_text(&self, text: &str) {
        self.strike(keys::typed(text)).await;
    }

    /// Presses Tab until the focus is on what `css` selects, once it is there.
    pub async fn tab_to(&self, css: &str) {
        self.hidden_or_not(css).await;
        self.tab_until(&format!("at.matches({})", Value::from(css)), css).await;
    }

    /// Presses Tab until the focus is on the button, link or tab that reads `text`, once it can be pressed.
    pub async fn tab_to_text(&self, text: &str) {
        let path = format!("//*[self::button or self::a][not(@disabled)][contains(., {})]", quoted(text));
        self.found(Locator::XPath(&path), PATIENCE, text).await;
        let reads = format!("at.matches('button, a') && at.textContent.includes({})", Value::from(text));
        self.tab_until(&reads, text).await;
    }

    /// Waits until the focus is on what `css` selects, as it is on the first field of a dialog.
    pub async fn wait_for_focus(&self, css: &str) {
        let started = Instant::now();
        while !self.has_focus(&format!("at.matches({})", Value::from(css))).await {
            self.give_up_after(started, PATIENCE, &format!("the focus is not on {css}")).await;
        }
    }

    /// Chooses the first of those that the picker labelled `label` finds for `text`.
    pub async fn pick(&self, label: &str, text: &str) {
        self.tab_to(&format!(".el-dialog input[aria-label='{label}']")).await;
        self.type_text(text).await;
        self.wait_for("[role='option'].is-hovering").await;
        self.press("Enter").await;
    }

    /// Goes to what Ctrl+K finds for `text`: the first of it that reads `shown` as well.
    pub async fn find(&self, text: &str, shown: &str) {
        self.press("Ctrl+k").await;
        self.wait_for_focus(".palette input").await;
        self.type_text(text).await;
        let path =
            format!("//*[@role='option'][contains(., {})][contains(., {})]", quoted(text), quoted(shown));
        self.found(Locator::XPath(&path), PATIENCE, shown).await;
        for _ in 0..MOST_STEPS {
            if self.text_of(".palette [aria-selected='true']").await.contains(shown) {
                return self.press("Enter").await;
            }
            self.press("Down").await;
        }
        panic!("the keyboard does not come to {shown}");
    }

    /// How many keys have been pressed since the window opened or [`Self::count_presses_anew`].
    pub fn presses(&self) -> u32 {
        self.presses.get()
    }

    /// Counts the next key press as the first.
    pub fn count_presses_anew(&self) {
        self.presses.set(0);
    }

    /// Gives a file to the file field that `css` selects, as the system's dialog would.
    pub async fn choose_file(&self, css: &str, file: &Path) {
        let field = self.hidden_or_not(css).await;
        field.send_keys(file.to_str().expect("a path that can be typed")).await.unwrap();
    }

    /// The inner width and height, in pixels of the page.
    pub async fn size(&self) -> (u64, u64) {
        let size = self.evaluate("return [innerWidth, innerHeight]").await;
        serde_json::from_value(size).unwrap()
    }

    /// Waits until the window is so large.
    pub async fn wait_for_size(&self, size: (u64, u64)) {
        let started = Instant::now();
        while self.size().await != size {
            self.give_up_after(started, PATIENCE, &format!("the window is not {} by {}", size.0, size.1))
                .await;
        }
    }

    /// Makes the window as large as its user would by dragging a corner.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
        self.wait_for_size((width.into(), height.into())).await;
    }

    /// Keeps a picture of the window as `name.png`, if `XUECHENG_SCREENSHOTS` names a folder.
    pub async fn screenshot(&self, name: &str) {
        let Some(folder) = std::env::var_os("XUECHENG_SCREENSHOTS").map(PathBuf::from) else { return };
        // A chart grows for a second.
        sleep(Duration::from_millis(1500)).await;
        // A frame may be stale on a screen nobody looks at: two more are waited for.
        let painted =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.client.execute_async(painted, Vec::new()).await.unwrap();
        let picture = self.client.screenshot().await.unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name).with_extension("png"), picture).unwrap();
    }

    /// Waits for an element that may be drawn by something else, and invisible itself, as a check box is.
    async fn hidden_or_not(&self, css: &str) -> Element {
        let started = Instant::now();
        loop {
            if let Some(element) = self.client.find_all(Locator::Css(css)).await.unwrap().into_iter().next() {
                return element;
            }
            self.give_up_after(started, PATIENCE, &format!("there is no {css}")).await;
        }
    }

    async fn tab_until(&self, condition: &str, what: &str) {
        for _ in 0..MOST_STEPS {
            if self.has_focus(condition).await {
                return;
            }
            self.press("Tab").await;
        }
        self.give_up_after(Instant::now(), Duration::ZERO, &format!("Tab does not come to {what}")).await;
    }

    async fn has_focus(&self, condition: &str) -> bool {
        let script = format!("const at = document.activeElement; return at !== null && {condition}");
        self.evaluate(&script).await == Value::Bool(true)
    }

    async fn strike(&self, (actions, count): (KeyActions, u32)) {
        self.client.perform_actions(actions).await.unwrap();
        self.presses.set(self.presses.get() + count);
    }

    async fn found(&self, locator: Locator<'_>, patience: Duration, what: &str) -> Element {
        let started = Instant::now();
        loop {
            for element in self.client.find_all(locator).await.unwrap() {
                if self.is_shown(&element).await {
                    return element;
                }
            }
            self.give_up_after(started, patience, &format!("{what} is not on screen")).await;
        }
    }

    /// The page is asked rather than the driver, which takes what is cut off with an ellipsis for invisible.
    async fn read(&self, element: &Element) -> String {
        let text = self.asked("return arguments[0].innerText", element).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    async fn is_shown(&self, element: &Element) -> bool {
        let script = "const [it] = arguments; \
            return it.getClientRects().length > 0 && getComputedStyle(it).visibility === 'visible'";
        self.asked(script, element).await == Value::Bool(true)
    }

    /// An element may have been replaced between being found and being asked: then the answer is null.
    async fn asked(&self, script: &str, element: &Element) -> Value {
        let element = serde_json::to_value(element).expect("an element has a name");
        self.client.execute(script, vec![element]).await.unwrap_or_default()
    }

    async fn give_up_after(&self, started: Instant, patience: Duration, what: &str) {
        if started.elapsed() < patience {
            return sleep(LOOK_AGAIN).await;
        }
        self.screenshot(&format!("failed-{}", std::thread::current().name().unwrap_or("story"))).await;
        let page = self.client.execute("return document.body.innerText", Vec::new()).await;
        panic!(
            "{what} after {} s. The page reads:\n{}",
            patience.as_secs(),
            page.unwrap().as_str().unwrap_or_default()
        );
    }
}

/// A path to an element whose own text contains `text`.
fn containing(text: &str) -> String {
    format!("//body//*[text()[contains(normalize-space(.), {})]]", quoted(text))
}

/// A text as a literal of such a path. It knows no escapes, so one kind of quote has to be free.
fn quoted(text: &str) -> String {
    let quote = if text.contains('"') { '\'' } else { '"' };
    assert!(!text.contains(quote), "a text with both kinds of quotes cannot be looked for: {text}");
    format!("{quote}{text}{quote}")
}
