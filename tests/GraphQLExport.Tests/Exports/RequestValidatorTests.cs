using System.Text.Json;
using GraphQLExport.Datasets;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Exports;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Csv;
using GraphQLExport.Formats.Json;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>Requests: every fault is told, all at once, with code and place; a good one is complete and can be sent again.</summary>
public sealed class RequestValidatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 18, 10, 30, 15, 250, TimeSpan.Zero);

    private readonly RequestValidator validator = new(
        new DatasetCatalogue([new MotionDataset(), new SensorDataset()]), new ExportFormats([new CsvFormat(), new JsonFormat(), new NdjsonFormat()]), new ManualTimeProvider(Now));

    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        { """{"dataset":"moves"}""", FaultCodes.UnknownDataset, "request.dataset" },
        { """{"fields":[{"name":"speed"}]}""", FaultCodes.UnknownField, "request.fields.0.name" },
        { """{"fields":[]}""", FaultCodes.NoFields, "request.fields" },
        { """{"fields":[{"name":"x"},{"name":"x","as":"y"}]}""", FaultCodes.DuplicateField, "request.fields.1.name" },
        { """{"fields":[{"name":"x"},{"name":"y","as":"x"}]}""", FaultCodes.DuplicateName, "request.fields.1.as" },
        { """{"fields":[{"name":"x","as":" "}]}""", FaultCodes.InvalidName, "request.fields.0.as" },
        { """{"fields":[{"name":"x","as":"a\nb"}]}""", FaultCodes.InvalidName, "request.fields.0.as" },
        { """{"timeZone":"Mars/Olympus"}""", FaultCodes.UnknownTimeZone, "request.timeZone" },
        { """{"timeZone":""}""", FaultCodes.UnknownTimeZone, "request.timeZone" },
        { """{"format":"PARQUET"}""", FaultCodes.FormatNotOffered, "request.format" },
        { """{"range":{"preset":"LAST_24H","from":"2026-01-01T00:00:00Z"}}""", FaultCodes.RangeAmbiguous, "request.range" },
        { """{"range":{"from":"2026-01-01T00:00:00Z"}}""", FaultCodes.RangeIncomplete, "request.range.to" },
        { """{"range":{"to":"2026-01-01T00:00:00Z"}}""", FaultCodes.RangeIncomplete, "request.range.from" },
        { """{"range":{}}""", FaultCodes.RangeIncomplete, "request.range.from" },
        { """{"range":{"from":"2026-01-02T00:00:00Z","to":"2026-01-01T00:00:00Z"}}""", FaultCodes.RangeReversed, "request.range.to" },
        { """{"range":{"from":"2026-01-01T00:00:00Z","to":"2026-01-01T00:00:00Z"}}""", FaultCodes.RangeReversed, "request.range.to" },
        { """{"range":{"from":"1969-01-01T00:00:00Z","to":"2026-01-01T00:00:00Z"}}""", FaultCodes.RangeOutOfBounds, "request.range.from" },
        { """{"range":{"from":"2026-01-01T00:00:00Z","to":"2201-01-01T00:00:00Z"}}""", FaultCodes.RangeOutOfBounds, "request.range.to" },
        { """{"range":{"from":"1970-01-01T00:00:00Z","to":"2100-01-01T00:00:00Z"}}""", FaultCodes.RangeTooLong, "request.range.to" },
        { """{"options":{"csv":{"delimiter":"ab"}}}""", FaultCodes.InvalidOption, "request.options.csv.delimiter" },
        { """{"options":{"csv":{"delimiter":""}}}""", FaultCodes.InvalidOption, "request.options.csv.delimiter" },
        { """{"options":{"csv":{"delimiter":"\""}}}""", FaultCodes.InvalidOption, "request.options.csv.delimiter" },
        { """{"options":{"csv":{"delimiter":"1"}}}""", FaultCodes.InvalidOption, "request.options.csv.delimiter" },
        { """{"options":{"csv":{"nullText":"a,b"}}}""", FaultCodes.InvalidOption, "request.options.csv.nullText" },
        { """{"options":{"json":{"indent":true}}}""", FaultCodes.InvalidOption, "request.options.json" },
        { """{"template":"COMPARISON"}""", FaultCodes.InvalidOption, "request.template" },
        { """{"where":{"confidence":{"gtee":0.5}}}""", FaultCodes.UnknownOperator, "request.where.confidence.gtee" },
        { """{"order":{"speed":"ASC"}}""", FaultCodes.UnknownField, "request.order.speed" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_has_a_code_and_a_place(string change, string code, string path)
    {
        var result = validator.Validate(Exporting.Ada, Input(change));
        Assert.Null(result.Value);
        var fault = Assert.Single(result.Faults);
        Assert.Equal((code, path), (fault.Code, fault.Path.ToString()));
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var result = validator.Validate(Exporting.Ada, Input("""{"fields":[{"name":"a"},{"name":"b"}],"timeZone":"x","where":{"q":{}},"template":"COMPARISON","range":{}}"""));
        Assert.Equal(
            ["request.fields.0.name", "request.fields.1.name", "request.range.from", "request.template", "request.timeZone", "request.where.q"],
            result.Faults.Select(fault => fault.Path.ToString()).Order());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"fields":[{"name":"zone_id","as":"Zone"},{"name":"id"}],"where":{"camera":{"name":{"startsWith":"F"}}},"order":[{"x":"DESC"}]}""")]
    [InlineData("""{"range":{"preset":"LAST_7D"},"timeZone":"Europe/Vienna"}""")]
    [InlineData("""{"format":"JSON","options":{"json":{"indent":true}}}""")]
    [InlineData("""{"options":{"csv":{"delimiter":"\t","lineEnding":"LF","nullText":"NULL","byteOrderMark":true,"header":false,"guardFormulas":false}}}""")]
    [InlineData("""{"dataset":"sensor_readings","format":"NDJSON"}""")]
    public void A_validated_request_can_be_sent_again(string change)
    {
        var first = validator.Validate(Exporting.Ada, Input(change)).Value!;
        var again = validator.Validate(Exporting.Ada, JsonSerializer.Deserialize<ExportRequestInput>(first.ToJson(), RequestJson.Options)!);
        Assert.Empty(again.Faults);
        Assert.Equal(first.ToJson(), again.Value!.ToJson());
        Assert.Equal(first.ToJson(), ExportRequest.FromJson(first.ToJson()).ToJson());
    }

    [Fact]
    [Trait("Req", "E-AC2")]
    public void Default_fields_are_the_documented_columns()
    {
        Assert.Equal(
            "timestamp,camera_id,camera_name,confidence,algorithm,x,y,width,height,zone_id",
            string.Join(',', validator.Validate(Exporting.Ada, Input("{}")).Value!.Fields.Select(field => field.As)));
        Assert.Equal(
            "sensor_id,timestamp,value,quality",
            string.Join(',', validator.Validate(Exporting.Ada, Input("""{"dataset":"sensor_readings"}""")).Value!.Fields.Select(field => field.As)));
    }

    [Fact]
    public void A_relative_range_is_cut_when_the_request_is_made()
    {
        var range = validator.Validate(Exporting.Ada, Input("""{"range":{"preset":"LAST_24H"}}""")).Value!.Range!;
        Assert.Equal(new DateTimeOffset(2026, 1, 18, 10, 30, 15, TimeSpan.Zero), range.To);
        Assert.Equal(TimeSpan.FromHours(24), range.To - range.From);
    }

    private static ExportRequestInput Input(string change)
    {
        var json = new Dictionary<string, JsonElement> { ["dataset"] = JsonConstant.Parse("\"motion_events\""), ["format"] = JsonConstant.Parse("\"CSV\"") };
        foreach (var property in JsonConstant.Parse(change).EnumerateObject())
            json[property.Name] = property.Value;
        return JsonSerializer.Deserialize<ExportRequestInput>(JsonSerializer.Serialize(json), RequestJson.Options)!;
    }
}
