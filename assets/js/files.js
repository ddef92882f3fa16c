// Files of the site, each fetched once. A failed fetch is forgotten, so that it can be tried again.
{
  const asked = new Map();

  const load = (address) => {
    if (!asked.has(address)) {
      const answer = get(address);
      answer.catch(() => asked.delete(address));
      asked.set(address, answer);
    }
    return asked.get(address);
  };

  // In a folder of files a drawing may be told by another one, which lies beside it.
  const get = async (address) => {
    const value = await (await answer(address)).json();
    if (!value.like) return value;
    return hanois.like.whole(value, await load(address.replace(/[^/]+$/, value.like)));
  };

  // A file that is no JSON, such as a font or a script of the page.
  const blob = async (address) => (await answer(address)).blob();

  const answer = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
    return response;
  };

  (globalThis.hanois ??= {}).files = { load, blob };
}
