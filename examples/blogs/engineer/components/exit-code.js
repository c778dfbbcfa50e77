/** The number becomes a button that shows it in decimal, hexadecimal and binary, and as 128 + n. */
export default function (element) {
  const code = element.querySelector('.xc-n');
  const n = Number(element.getAttribute('n'));
  if (code === null || !Number.isInteger(n)) return;
  const forms = [String(n), `0x${n.toString(16).padStart(2, '0')}`, `0b${n.toString(2).padStart(8, '0')}`];
  if (n > 128 && n < 193) forms.push(`128+${n - 128}`);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = code.className;
  button.textContent = forms[0];
  button.title = 'Show it in another way';
  let form = 0;
  button.addEventListener('click', () => {
    form = (form + 1) % forms.length;
    button.textContent = forms[form];
  });
  code.replaceWith(button);
}
