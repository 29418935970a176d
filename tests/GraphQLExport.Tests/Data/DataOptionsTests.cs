using GraphQLExport.Tests.Support;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Data;

[Trait("Req", "G-SCALE")]
public sealed class DataOptionsTests
{
    [Theory]
    [InlineData("GraphQLExport:Database:Provider", "Oracle", "supports Sqlite")]
    [InlineData("GraphQLExport:Database:BusyTimeout", "-00:00:01", "BusyTimeout must be positive")]
    [InlineData("GraphQLExport:Imports:MaxConcurrent", "0", "every limit must be positive")]
    [InlineData("GraphQLExport:Accounts:AdministratorEmail", "nobody", "AdministratorEmail")]
    public async Task A_setting_that_cannot_be_is_refused_at_start_by_name(string setting, string value, string message)
    {
        await using var app = new AppFactory { Settings = { [setting] = value } };

        var refused = Assert.Throws<OptionsValidationException>(app.Visitor);

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(app.DatabaseFile));
    }

    [Fact]
    public async Task A_connection_string_of_ones_own_is_used()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "elsewhere", "own.db");
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Database:ConnectionString"] = $"Data Source={file}" } };

        app.Visitor();

        Assert.True(File.Exists(file));
        Assert.False(File.Exists(app.DatabaseFile));
    }
}
