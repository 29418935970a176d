using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using GraphQLExport.Datasets;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>Charts as pictures for pages: what they say, whom they answer, and that they bring nothing along that runs.</summary>
[Trait("Req", "R-FMT")]
public sealed class ChartApiTests : IAsyncLifetime
{
    private const string Place = "/api/v1/charts/sensor_readings.svg";
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);
    private AppFactory App { get; } = new();
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        await App.AddAsync(new Sensor { Id = "s1", Name = "Boiler <&\"1\">", Unit = "K" }, new Sensor { Id = "s2", Name = "Cellar", Unit = "K" });
        await App.AddAsync([.. Enumerable.Range(0, 3_000).Select(i => new SensorReading { SensorId = "s1", Timestamp = Start.AddMilliseconds(500 * i), Value = 20 + (i % 7) })]);
        await App.AddAsync(new SensorReading { SensorId = "s2", Timestamp = Start.AddHours(30), Value = -4.25 });
        client = await App.AdaAsync();
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Fact]
    public async Task Lines_are_drawn_with_a_band_a_legend_and_words_for_those_who_do_not_see_them()
    {
        var svg = await SvgAsync(Place);
        Assert.Equal("Sensor readings", svg.Element(Ns + "title")!.Value);
        Assert.Equal(
            "Means over 2 min each, in bands from the least to the greatest value. Boiler <&\"1\">: 22.979 to 23.021, last 23. Cellar: -4.25 to -4.25, last -4.25.",
            svg.Element(Ns + "desc")!.Value);
        Assert.Equal("img", (string?)svg.Attribute("role"));
        string[] texts = [.. svg.Descendants(Ns + "text").Select(text => text.Value)];
        Assert.Subset(texts.ToHashSet(), new HashSet<string> { "Sensor readings", "Means over 2 min each, in bands from the least to the greatest value.", "Boiler <&\"1\">", "Cellar" });
        Assert.Single(svg.Descendants(Ns + "polygon"));
        Assert.Equal(("760", "310"), ((string?)svg.Attribute("width"), (string?)svg.Attribute("height")));
    }

    [Theory]
    [InlineData("?start_date=2026-01-19&end_date=2026-01-19", "Means over 1 ms each. Cellar: -4.25 to -4.25, last -4.25.")]
    [InlineData("?where=%7B%22sensorId%22%3A%7B%22eq%22%3A%22s2%22%7D%7D", "Means over 1 ms each. Cellar: -4.25 to -4.25, last -4.25.")]
    [InlineData("?start_date=2026-01-20&time_zone=Pacific/Auckland", "Means over 1 ms each. Cellar: -4.25 to -4.25, last -4.25.")]
    [InlineData("?end_date=2020-01-01", "There is nothing to draw.")]
    public async Task A_range_and_a_filter_choose_the_rows(string query, string words) =>
        Assert.Equal(words, (await SvgAsync(Place + query)).Element(Ns + "desc")!.Value);

    [Fact]
    public async Task A_sparkline_is_the_first_line_alone()
    {
        var svg = await SvgAsync($"{Place}?kind=sparkline&width=90&height=20");
        Assert.Equal("Sensor readings: Boiler <&\"1\">", svg.Element(Ns + "title")!.Value);
        Assert.Equal(("90", "20"), ((string?)svg.Attribute("width"), (string?)svg.Attribute("height")));
        Assert.Single(svg.Descendants(Ns + "circle"));
        Assert.Empty(svg.Descendants(Ns + "text"));
    }

    [Theory]
    [InlineData("", "#FFFFFF", "#4A5159")]
    [InlineData("?theme=dark", "#161B22", "#B8C0CA")]
    public async Task A_theme_has_a_ground_and_text_that_is_read_on_it(string query, string ground, string text)
    {
        var svg = await SvgAsync(Place + query);
        Assert.Equal(ground, (string?)svg.Elements(Ns + "rect").First().Attribute("fill"));
        Assert.All(svg.Descendants(Ns + "text"), word => Assert.Equal(text, (string?)word.Attribute("fill")));
        Assert.InRange(Contrast(ground, text), 4.5, 21);
        Assert.All(svg.Descendants(Ns + "polyline"), line => Assert.InRange(Contrast(ground, line.Attribute("stroke")!.Value), 3, 21));
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_picture_runs_nothing_is_kept_by_no_one_else_and_is_not_sent_twice()
    {
        var first = await client.GetAsync(Place);
        Assert.Equal("image/svg+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["default-src 'none'; frame-ancestors 'none'; sandbox"], first.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());
        var svg = XElement.Parse(await first.Content.ReadAsStringAsync());
        string[] known = ["svg", "title", "desc", "rect", "text", "g", "line", "polyline", "polygon", "circle"];
        Assert.All(svg.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, known));
        Assert.All(svg.DescendantsAndSelf().Attributes(), attribute => Assert.False(attribute.Name.LocalName is "style" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));

        using var again = new HttpRequestMessage(HttpMethod.Get, Place);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        Assert.NotEqual(first.Headers.ETag, (await client.GetAsync($"{Place}?theme=dark")).Headers.ETag);
    }

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task Bars_have_their_intervals()
    {
        var svg = await SvgAsync("/api/v1/charts/experiment_results.svg?width=500");
        Assert.Equal("Experiment results", svg.Element(Ns + "title")!.Value);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/api/v1/charts/experiment_results.svg?kind=sparkline")).StatusCode);
    }

    [Theory]
    [InlineData("?start_date=soon", "start_date")]
    [InlineData("?end_date=2026-13-01", "end_date")]
    [InlineData("?start_date=2026-02-01&end_date=2026-01-01", "end_date")]
    [InlineData("?time_zone=Middle/Earth", "time_zone")]
    [InlineData("?where=[]", "where")]
    [InlineData("?where={", "where")]
    [InlineData("?where=%7B%22height%22%3A%7B%22eq%22%3A1%7D%7D", "where")]
    [InlineData("?kind=pie", "kind")]
    [InlineData("?theme=pink", "theme")]
    [InlineData("?width=239", "width")]
    [InlineData("?width=wide", "width")]
    [InlineData("?height=1201", "height")]
    [InlineData("?kind=sparkline&height=11", "height")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        var answer = await client.GetAsync(Place + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Who_is_not_signed_in_and_what_has_no_chart_is_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Visitor().GetAsync(Place)).StatusCode);
        Assert.All(
            await Task.WhenAll(client.GetAsync("/api/v1/charts/none.svg"), client.GetAsync("/api/v1/charts/motion_events.svg")),
            answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public void What_charts_show_are_fields_that_everybody_may_see()
    {
        var charted = App.Services.GetRequiredService<DatasetCatalogue>().All.Where(dataset => dataset.Chart is not null).ToArray();
        Assert.NotEmpty(charted);
        Assert.All(charted, dataset =>
        {
            string[] fields = [.. dataset.Fields.Where(field => field.Redaction != Redaction.Drop).Select(field => field.Name)];
            Assert.NotNull(dataset.Chart!.Of("", [.. dataset.Chart.Fields.Intersect(fields)]));
        });
    }

    private async Task<XElement> SvgAsync(string address) => XElement.Parse(await client.GetStringAsync(address));

    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)];
        double[] linear = [.. parts.Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
