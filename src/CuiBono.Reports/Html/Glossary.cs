namespace CuiBono.Reports.Html;

/// <summary>The words of the page, for a reader who sees it for the first time.</summary>
internal static class Glossary
{
    public static void Write(Markup page) => page.Write("""
        <section id="glossary" aria-labelledby="glossary-title">
        <h2 id="glossary-title">Words</h2>
        <div class="split even">
        <div>
        <h3>Verdicts</h3>
        <dl class="words">
        <dt><span class="v go">Go</span></dt><dd>Nothing blocks.</dd>
        <dt><span class="v hold">Hold</span></dt><dd>Something blocks. The resume conditions say what would lift it.</dd>
        <dt><span class="v stop">Stop</span></dt><dd>A person stopped it, or an outcome is harmed. Never from text alone.</dd>
        <dt><span class="q">conditional</span></dt><dd>Go, with warnings to be mended.</dd>
        <dt><span class="q">waived</span></dt><dd>A rule is set aside by a waiver; that is never a pass.</dd>
        <dt><span class="q">undecided</span></dt><dd>Too little data to decide.</dd>
        <dt><span class="q">decided</span></dt><dd>A person decided. What the gate says by itself stands beside it.</dd>
        </dl>
        </div>
        <div>
        <h3>Customer levels</h3>
        <dl class="words">
        <dt>0</dt><dd>No customer is named.</dd>
        <dt>1</dt><dd>A customer is only an object or part of a system's name: nobody is better off.</dd>
        <dt>2</dt><dd>A benefit is stated that could not be failed.</dd>
        <dt>3</dt><dd>A benefit has a quantity, a target or a time. Whether it is complete is asked by rules.</dd>
        </dl>
        <p class="hint">The level counts customers outside the organisation. Staff served by a system are not the customer that the gate asks for.</p>
        </div>
        </div>
        </section>

        """);
}
