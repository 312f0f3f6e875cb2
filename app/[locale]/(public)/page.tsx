export default function HomePage() {
  return <main><h1>Homeward</h1></main>;
}
