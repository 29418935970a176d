using GraphQLExport.Accounts;
using GraphQLExport.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddData(builder.Configuration);
builder.Services.AddAccounts();
var app = builder.Build();
app.MapGet("/health/live", () => Results.Ok());
app.MapAccounts();
await app.RunAsync();
