/** Each bit becomes a button; the number below follows, in the base of the element and in decimal. */
export default function (element) {
  const base = Number(element.getAttribute('base') ?? 16);
  const bits = [...element.querySelectorAll('li')];
  const sum = element.querySelector('.bits-sum');
  if (bits.length === 0 || sum === null) return;
  const width = Math.ceil(bits.length / Math.log2(base));
  const isSet = (bit) => bit.querySelector('strong') !== null;
  const out = document.createElement('output');
  const show = () => {
    const n = bits.reduce((value, bit) => value * 2 + Number(isSet(bit)), 0);
    const digits = n.toString(base).toUpperCase().padStart(width, '0');
    out.textContent = `= ${base === 16 ? '0x' : digits.startsWith('0') ? '' : '0'}${digits} = ${n}`;
  };
  for (const bit of bits) {
    const button = document.createElement('button');
    button.type = 'button';
    const name = bit.textContent.trim();
    const draw = (set) => {
      const label = document.createElement(set ? 'strong' : 'span');
      label.textContent = name;
      button.replaceChildren(label);
      button.setAttribute('aria-pressed', String(set));
    };
    draw(isSet(bit));
    button.addEventListener('click', () => {
      draw(!isSet(bit));
      show();
    });
    bit.replaceChildren(button);
  }
  sum.replaceChildren(out);
  show();
}
