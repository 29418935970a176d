using GraphQLExport.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddData(builder.Configuration);
var app = builder.Build();
app.MapGet("/health/live", () => Results.Ok());
await app.RunAsync();
