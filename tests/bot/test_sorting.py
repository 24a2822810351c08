"""The classifier comes into memory beside the loop: a replica that stands still for seconds is taken for dead."""

import asyncio
import threading

import pytest

from bot import sorting
from classifier import Classifier
from tests.town import Town


async def test_the_first_text_waits_for_the_classifier_and_nothing_else_does(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    loading, loaded, by = threading.Event(), threading.Event(), list[threading.Thread]()
    load = Classifier.load

    def slowly() -> Classifier:
        by.append(threading.current_thread())
        loading.set()
        assert loaded.wait(60)
        return load()

    wang, li = await town.person("王阿姨"), await town.person("李大爷")
    for chat in (wang, li):
        await chat.start()
        await chat.settled()
    await sorting.ready()
    monkeypatch.setattr(sorting, "_loaded", None)
    monkeypatch.setattr(Classifier, "load", staticmethod(slowly))
    try:
        await wang.press("反映问题")
        await wang.settled()
        await wang.send("3号楼门口的路灯坏了三天了")
        await asyncio.to_thread(loading.wait, 60)
        other = asyncio.create_task(sorting.ready())
        await li.press("反映问题")
        async with asyncio.timeout(30):
            while "一句话说说" not in li.screen.text:
                await asyncio.sleep(0.05)
        assert "一句话说说" in wang.screen.text
    finally:
        loaded.set()
    await wang.settled(timeout=30)
    assert "请看看对不对" in wang.screen.text
    assert await other is sorting.classifier()
    assert len(by) == 1
    assert by[0] is not threading.main_thread()
