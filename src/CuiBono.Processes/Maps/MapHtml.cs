using System.Text;

namespace CuiBono.Processes.Maps;

/// <summary>Writes a map as one HTML page that needs no network: sliders for activities and paths, pan and zoom, search, and the cases behind each figure.</summary>
/// <remarks>Every step of the sliders is laid out beforehand and the page holds them all. What the page may run and load is closed by its policy.</remarks>
public static class MapHtml
{
    /// <summary>Writes the page.</summary>
    public static void Write(ProcessMap map, TextWriter output)
    {
        var title = MapText.Escape(map.Options.Title);
        output.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{MapAsset.PageStyle.Hash}'; script-src '{MapAsset.Script.Hash}'">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{title}: process map</title>
            <style>
            """.ReplaceLineEndings("\n"));
        output.Write(MapAsset.PageStyle.Content);
        output.Write($"""
            </style>
            </head>
            <body>
            <header>
            <div><h1><bdi>{title}</bdi></h1><p>{MapText.Escape(MapWording.Of(map.Facts))}</p></div>
            <form id="controls">
            <fieldset><legend>Show</legend><label><input type="radio" name="by" value="frequency"> How often</label> <label><input type="radio" name="by" value="time"> Median time</label></fieldset>
            <label class="slider" for="activities"><span>Activities <output id="activities-shown"></output></span><input id="activities" type="range" min="0" step="1"></label>
            <label class="slider" for="paths"><span>Paths <output id="paths-shown"></output></span><input id="paths" type="range" min="0" step="1"></label>
            <label class="find" for="find"><span>Find an activity <output id="found"></output></span><input id="find" type="search" autocomplete="off"></label>
            </form>
            </header>
            <main>
            <div id="view" tabindex="0" role="group" aria-label="The map. Arrow keys move it, plus and minus zoom, zero shows all of it. Tab goes through the activities.">
            <svg id="map" aria-hidden="false"><g id="world"><g id="lines"></g><g id="labels"></g><g id="boxes"></g></g></svg>
            <div class="zoom"><button type="button" id="in" aria-label="Zoom in">+</button><button type="button" id="out" aria-label="Zoom out">−</button><button type="button" id="all">All</button></div>
            </div>
            <aside id="panel" tabindex="-1" aria-label="Figures and cases"></aside>
            </main>
            <footer><div id="legend"></div><p id="said" role="status"></p></footer>
            <noscript><p>The map is drawn by a script in this page. Nothing is loaded from anywhere.</p></noscript>
            <script type="application/json" id="data">
            """.ReplaceLineEndings("\n"));
        output.Write(Encoding.UTF8.GetString(MapPageData.Of(map)));
        output.Write("</script>\n<script>");
        output.Write(MapAsset.Script.Content);
        output.Write("</script>\n</body>\n</html>\n");
    }
}
