package showroom;

/** What the eye and the screen reader need of every page, as a script for the browser. */
public final class Legible {
  /**
   * Texts below 13 px, texts whose contrast is under WCAG AA, controls without a name, and the same
   * id twice, as sentences.
   */
  public static final String FAULTS =
      """
      () => {
        const faults = [];
        const channel = c => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; };
        const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
        const rgb = text => text.match(/[0-9.]+/g).map(Number);
        const ground = node => {
          for (let at = node; at; at = at.parentElement) {
            const color = rgb(getComputedStyle(at).backgroundColor);
            if (color.length < 4 || color[3] > .9) return color;
          }
          return [255, 255, 255];
        };
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode.textContent.trim();
          const node = walker.currentNode.parentElement;
          if (!text || !node.checkVisibility({ visibilityProperty: true }) || node.closest('[aria-hidden=true],.sr,title')) continue;
          const style = getComputedStyle(node);
          const size = parseFloat(style.fontSize);
          if (size < 13) faults.push(text + ' ' + size + 'px');
          const a = light(rgb(style.color)), b = light(ground(node));
          const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
          if (ratio < (large ? 3 : 4.5)) faults.push(text + ' ' + ratio.toFixed(2));
        }
        const named = node =>
          node.getAttribute('aria-label') || node.getAttribute('aria-labelledby') || node.textContent.trim() ||
          (node.labels && node.labels.length) || node.title;
        document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, [role]').forEach(node => {
          if (node.closest('[hidden]') || node.matches('[aria-hidden=true] *, [role=alert], [role=status], [role=group], [role=radiogroup], [role=search]')) return;
          if (!named(node)) faults.push('没有名称：' + node.outerHTML.slice(0, 90));
        });
        const ids = new Set();
        document.querySelectorAll('[id]').forEach(node => {
          if (ids.has(node.id)) faults.push('编号重复：' + node.id);
          ids.add(node.id);
        });
        return faults;
      }
      """;

  private Legible() {}
}
