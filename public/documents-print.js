document.querySelector('[data-print]').addEventListener('click', () => window.print())
for (const link of document.querySelectorAll('.controls a')) {
  link.href = location.pathname.replace(/\/$/, '') + '/pdf' + link.getAttribute('href')
}
