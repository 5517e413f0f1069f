"""A window that is used by keyboard alone: each link, button and input is reached by the tab key, and seen when it is."""

from playwright.sync_api import FilePayload, Locator, Page

from tests.browser.windows import Window

HERE = "document.activeElement"
SEEN = f"""() => {{
  const box = {HERE}.getBoundingClientRect(), style = getComputedStyle({HERE});
  const drawn = style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
  return drawn && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}}"""
MOST = 200  # steps from one thing of a page to another


class Keys(Window):
    """Somebody without a mouse."""

    def leave_by(self, way: Locator) -> None:
        """Reach what leads to another page, and press it."""
        self.reach(way)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def unfold(self, folded: Locator) -> None:
        """Reach what is folded, and open it."""
        self.reach(folded)
        self.page.keyboard.press("Enter")

    def fill(self, **words: str) -> None:
        """Type over what stands in the inputs."""
        for name, typed in words.items():
            self.reach(self._input(name))
            self.page.keyboard.press("Control+A")
            self.page.keyboard.insert_text(typed)

    def choose(self, **words: str) -> None:
        """Go through the lists with the arrow keys."""
        for name, said in words.items():
            self.reach(self._input(name))
            self.page.keyboard.press("Home")
            while self.page.evaluate(f"{HERE}.selectedOptions[0].label") != said:
                before = self.page.evaluate(f"{HERE}.selectedIndex")
                self.page.keyboard.press("ArrowDown")
                assert self.page.evaluate(f"{HERE}.selectedIndex") > before, f"{said} is not in the list"

    def attach(self, **files: FilePayload) -> None:
        """Open the box that asks for a file."""
        for name, file in files.items():
            with self.page.expect_file_chooser(timeout=60_000) as asked:  # listened for before the box is reached: a browser told so while it opens, asks nobody
                self.reach(self._input(name))
                self.page.keyboard.press("Enter")
            asked.value.set_files(file)

    def tick(self, words: str) -> None:
        """Choose by the space bar; among round ones go on with the arrow keys."""
        wanted = self.main.get_by_label(words, exact=True)
        together = self._input(wanted.get_attribute("name") or "")
        chosen = together.and_(self.main.locator("[type=radio]:checked"))
        self.reach(chosen if chosen.count() else together.first if wanted.get_attribute("type") == "radio" else wanted)
        self.page.keyboard.press("Space")
        for _ in range(together.count()):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        assert wanted.is_checked(), words

    def reach(self, wanted: Locator) -> None:
        """Go on to something with the tab key; on a page that was just opened, past its header."""
        there = wanted.element_handle()
        if self.page.evaluate(f"{HERE} === document.body"):
            assert step(self.page) == "Đi thẳng đến nội dung chính"
            self.page.keyboard.press("Enter")
        for _ in range(MOST):
            if self.page.evaluate(f"it => it === {HERE}", there):
                return
            step(self.page)
        raise AssertionError(f"{wanted} is not reached by the tab key")

    def _input(self, name: str) -> Locator:
        return self.main.locator(f"[name={name}]")


def step(page: Page) -> str:
    """Return the name or the words of what one press of the tab key leads to, which must be seen to have the focus."""
    page.keyboard.press("Tab")
    found: str = page.evaluate(f"{HERE}.name || {HERE}.innerText.trim()")
    assert page.evaluate(SEEN), f"the focus on {found} cannot be seen"
    return found
