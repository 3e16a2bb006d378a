// Plays the periods of TimeSlider.java: one step a second, and again from the start when it stands at the end.
const PACE = 1000;

function play(slider) {
  const button = slider.querySelector('.play');
  const range = slider.querySelector('input');
  let timer;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    button.textContent = '▶';
  };
  const go = (value) => {
    range.value = value;
    range.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const step = () => {
    if (!range.isConnected || Number(range.value) >= Number(range.max)) return stop();
    return go(Number(range.value) + 1);
  };
  button.onclick = () => {
    if (timer) return stop();
    if (Number(range.value) >= Number(range.max)) go(range.min);
    button.textContent = '❚❚';
    timer = setInterval(step, PACE);
    return undefined;
  };
}

window.toancanh = { ...window.toancanh, timeSlider: play };
