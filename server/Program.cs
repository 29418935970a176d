using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Imports;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddData(builder.Configuration);
builder.Services.AddAccounts();
builder.Services.AddImports();
builder.Services.AddMotion();
builder.Services.AddSensors();
builder.Services.AddGraphQLServer().AddAuthorization().AddFiltering().AddSorting().AddQueryType(type => type.Name("Query"))
    .RegisterDbContextFactory<AppDbContext>().AddAccountTypes().AddMotionTypes().AddSensorTypes();
var app = builder.Build();
app.MapGet("/health/live", () => Results.Ok());
app.MapAccounts();
app.MapImports();
app.MapGraphQL();
await app.RunAsync();
